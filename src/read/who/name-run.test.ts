import { describe, expect, it } from 'vitest'
import { read } from '../../index.ts'

/** Name, office and party of everybody whom a text names. */
function people(text: string): string[] {
  return read(text, { language: 'zh', published: '2024-05-10' }).participants.map(({ name, office, party }) =>
    [name.value.written, office?.value ?? '', party?.value ?? ''].join('/'),
  )
}

describe('names in a script without spaces', () => {
  it('end where the next word begins', () => {
    expect(people('9日，越南总理陈明在河内同日本首相山口健一郎举行会谈。')).toEqual([
      '陈明/越南总理/VN',
      '山口健一郎/日本首相/JP',
    ])
  })

  it('may begin like a place or like a shorter name', () => {
    expect(people('9日，肯尼亚外长萨利赫会见乍得外长德拉富恩特。')).toEqual([
      '萨利赫/肯尼亚外长/KE',
      '德拉富恩特/乍得外长/TD',
    ])
    expect(people('9日，肯尼亚外长彼得斯同马里外长苏马雷举行会谈。')[0]).toBe('彼得斯/肯尼亚外长/KE')
  })

  it('may have a word for their second sign', () => {
    expect(people('9日，韩国外长文在成会见泰国外长颂猜。')).toEqual(['文在成/韩国外长/KR', '颂猜/泰国外长/TH'])
  })

  it('have parts set off by dots, and are found again by one of them', () => {
    expect(people('9日，智利总统加布里埃尔·索托会见秘鲁外长莱昂。索托表示，两国友谊深厚。')).toEqual([
      '加布里埃尔·索托/智利总统/CL',
      '莱昂/秘鲁外长/PE',
    ])
  })

  it('stand behind several offices of one person, and before an office', () => {
    expect(people('9日，新加坡副总理兼外长林志文在巴黎会见法国总统杜兰。林副总理转达了问候。')).toEqual([
      '林志文/新加坡副总理兼外长/SG',
      '杜兰/法国总统/FR',
    ])
  })

  it('stand in lists without an office', () => {
    const names = people('9日，越南总理陈明会见泰国总理颂猜。\n何立文、吴政明参加会见。')
    expect(names.map((name) => name.split('/')[0])).toEqual(['陈明', '颂猜', '何立文', '吴政明'])
  })

  it('are no part of a longer word', () => {
    expect(people('9日，越南和泰国外交部高官委员会代表作报告。')).toEqual([])
  })

  it('end before a day, and go on over a sign that is a word elsewhere', () => {
    expect(people('越南总理陈明廿八日在河内同日本首相小泉健次郎举行会谈。')).toEqual([
      '陈明/越南总理/VN',
      '小泉健次郎/日本首相/JP',
    ])
  })

  it('are of who sent them, wherever that is', () => {
    expect(people('9日，泰国驻成都总领事颂猜会见智利驻沪总领事莱昂。')).toEqual([
      '颂猜/泰国驻成都总领事/TH',
      '莱昂/智利驻沪总领事/CL',
    ])
  })

  it('are of nobody where their body is of several', () => {
    const names = people('9日，越南总理陈明同智利—秘鲁中心秘书长莱昂举行会谈。')
    expect(names).toContain('莱昂/智利—秘鲁中心秘书长/')
  })

  it('may be spelled with the signs of a place', () => {
    expect(people('欢迎仪式后，陈明同阿尔巴尼斯举行会谈。').map((name) => name.split('/')[0])).toContain('阿尔巴尼斯')
  })
})
