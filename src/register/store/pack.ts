/** Records take ten times the room of their texts as JSON; packed, about the same. */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { MahdarRecord } from '../../record/schema.ts'

/** @param json of a record */
export function pack(json: string): Uint8Array {
  return deflateRawSync(json, { level: 3 })
}

export function unpack(body: Uint8Array): MahdarRecord {
  return JSON.parse(inflateRawSync(body).toString('utf8'))
}
