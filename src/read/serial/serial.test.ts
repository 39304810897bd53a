import { describe, expect, it } from 'vitest'
import { read } from '../../index.ts'

const READ = { language: 'zh', published: '2024-05-10' }

/** Speaker's party (`=` for both), verb and content of each statement. */
function said(text: string): string[] {
  return read(text, READ).statements.map(
    ({ joint, party, cue, content }) => `${joint ? '=' : (party?.value ?? '-')} ${cue.value.written}: ${content.value}`,
  )
}

function agreed(text: string): string[] {
  return read(text, READ).agreements.map(({ act, content }) => `${act.value.written}: ${content.value}`)
}

const LEAD = '5月9日，肯尼亚外长马卡乌在内罗毕会见智利外长范克拉韦伦。\n'

describe('clauses set side by side', () => {
  it('lets one verb govern its paragraph, up to the next speaker', () => {
    expect(
      said(
        `${LEAD}马卡乌表示，两国友谊深厚。肯方愿同智方扩大贸易。希望尽早开通航线。\n范克拉韦伦说，智方支持这一设想。`,
      ),
    ).toEqual(['KE 表示: 两国友谊深厚。肯方愿同智方扩大贸易。希望尽早开通航线', 'CL 说: 智方支持这一设想'])
  })

  it('reads what stands before its verb as what it is about', () => {
    expect(said(`${LEAD}双方就渔业和气候变化问题深入交换意见。`)).toEqual(['= 交换意见: 渔业和气候变化问题'])
    expect(said(`${LEAD}范克拉韦伦对肯方的接待表示感谢。`)).toEqual(['CL 表示感谢: 肯方的接待'])
  })

  it('keeps what is part of a content in it', () => {
    expect(agreed(`${LEAD}双方同意成立渔业工作组，支持企业相互投资。`)).toEqual([
      '同意: 成立渔业工作组，支持企业相互投资',
    ])
    expect(said(`${LEAD}马卡乌表示，总统去年会见了智利总统，双方签署了协议。`)).toHaveLength(1)
  })

  it('tells what follows an occasion as done', () => {
    const text = `${LEAD}马卡乌表示，两国友谊深厚。会谈后，两国外长签署《渔业合作协定》。`
    expect(agreed(text)).toEqual(['签署: 《渔业合作协定》'])
    expect(said(text)).toEqual(['KE 表示: 两国友谊深厚'])
  })

  it('reads what a relative clause only describes as no deed', () => {
    expect(agreed(`${LEAD}双方回顾了双方签署的协议。`)).toEqual([])
  })

  it('finds the points that follow a proposal', () => {
    expect(said(`${LEAD}马卡乌提出3点建议。一是扩大贸易。二是开通航线。`)).toEqual([
      'KE 提出3点建议: 一是扩大贸易。二是开通航线',
    ])
  })

  it('lets a subject wait for its verb behind a comma', () => {
    const { participants } = read('正在内罗毕访问的智利外长范克拉韦伦，9日同肯尼亚外长马卡乌举行会谈。', READ)
    expect(participants.map(({ name, role }) => `${name.value.written} ${role.value}`)).toEqual([
      '范克拉韦伦 guest',
      '马卡乌 host',
    ])
  })

  it('reads traditional characters as simplified ones, and quotes them as they stand', () => {
    expect(said('肯亞與智利外長9日會談。雙方就漁業問題交換意見。')).toEqual(['= 交換意見: 漁業問題'])
  })

  it('numbers a session, and leaves the dateline out', () => {
    const [meeting] = read(
      '新华社内罗毕5月10日电　肯尼亚和智利渔业联合委员会第三次会议9日在内罗毕举行。',
      READ,
    ).meetings
    expect([meeting?.round?.value, meeting?.date?.value.from, meeting?.place?.value.written]).toEqual([
      3,
      '2024-05-09',
      '内罗毕',
    ])
  })
})

it('what it is about stands between those who speak and their verb', () => {
  const { statements } = read(
    '肯尼亚外长李明14日在北京同乍得外长王刚举行会谈。李明表示，肯方愿深化合作。\n\n双方有关部门围绕贸易等议题，总结合作成果，对下一步合作进行了交流。',
    { language: 'zh', published: '2025-03-12' },
  )
  expect(statements.slice(1).map(({ joint, content }) => [joint, content.value])).toEqual([
    [true, '合作成果'],
    [true, '下一步合作'],
  ])
})
