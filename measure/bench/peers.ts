/** Other programs that read English text, on the same documents, each doing its whole ordinary work. */
import * as chrono from 'chrono-node'
import nlp from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'

export interface Peer {
  readonly name: string
  readonly does: string
  run(text: string): unknown
}

const wink = winkNlp(model)

export const PEERS: readonly Peer[] = [
  { name: 'chrono-node', does: 'dates alone', run: (text) => chrono.parse(text) },
  { name: 'wink-nlp', does: 'tokens, parts of speech, entities', run: (text) => wink.readDoc(text).entities().out() },
  { name: 'compromise', does: 'tags, people, places, organisations', run: (text) => nlp(text).topics().out('array') },
]
