/** The engine's version, written into every record. The same as package.json's. */
export const ENGINE = '0.1.0'
