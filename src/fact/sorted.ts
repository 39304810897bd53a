/** Lists that are sorted by what they are about. */

/** Puts one more behind those of a key. */
export function addTo<K, T>(sorted: Map<K, T[]>, key: K, one: T): void {
  const own = sorted.get(key)
  if (own) own.push(one)
  else sorted.set(key, [one])
}
