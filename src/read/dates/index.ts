export const findDates = (..._: unknown[]): never[] => []
export const findOrdinals = (..._: unknown[]): never[] => []
