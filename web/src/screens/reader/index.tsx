/** The reader: a text on one side, its record on the other, and the review of it. */
import { useParams } from 'wouter'
import { useRegister } from '../../register.tsx'
import { Desk } from './desk.tsx'
import '../../parts/party.css'
import './reader.css'
import './record.css'
import './forms.css'

export default function Reader() {
  const { sha = '' } = useParams()
  const register = useRegister()
  return <Desk key={`${register} ${sha}`} register={register} sha={sha} />
}
