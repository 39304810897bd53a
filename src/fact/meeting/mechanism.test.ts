/** A standing format has one identifier, whichever language names it and in whichever order. */
import { expect, test } from 'vitest'
import { read } from '../../index.ts'

const mechanism = (text: string) => read(text, { published: '2025-12-03' }).meetings[0]?.mechanism?.value
const idOf = (text: string) => mechanism(text)?.id

test.each([
  [
    'cn-ru-strategic-security-consultation',
    [
      'عقد وانغ يي وسيرغي شويغو يوم الثلاثاء الجولة العشرين من مشاورات الأمن الاستراتيجي بين الصين وروسيا.',
      'Wang Yi and Sergei Shoigu co-chaired the 20th round of China-Russia strategic security consultations on Tuesday.',
      'Сергей Шойгу и Ван И провели двадцатый раунд российско-китайских консультаций по стратегической безопасности.',
      'Wang Yi et Sergueï Choïgou ont coprésidé mardi le 20e cycle des consultations stratégiques de sécurité entre la Chine et la Russie.',
      'Wang Yi y Serguéi Shoigú copresidieron la XX ronda de consultas estratégicas de seguridad entre China y Rusia.',
      '王毅在莫斯科同俄罗斯联邦安全会议秘书绍伊古共同主持第二十轮中俄战略安全磋商。',
      '王毅和绍伊古周二共同主持中俄第二十轮战略安全磋商。',
    ],
  ],
  [
    'es-ma-joint-committee',
    [
      'عقدت اللجنة المشتركة المغربية الإسبانية دورتها الثالثة برئاسة وزيري خارجية البلدين.',
      'The Morocco-Spain Joint Commission held its third session in Rabat, chaired by the foreign ministers of the two countries.',
      'В Рабате состоялось третье заседание совместной марокканско-испанской комиссии под председательством министров.',
      'La commission mixte maroco-espagnole a tenu sa troisième session à Rabat sous la présidence des ministres.',
      '摩洛哥与西班牙混合委员会第三次会议在拉巴特举行，两国外长主持会议。',
      'La Comisión Mixta entre Marruecos y España celebró su tercera sesión en Rabat, presidida por los ministros de Exteriores.',
    ],
  ],
  [
    'am-ir-intergovernmental-economic-committee',
    [
      'عقدت أرمينيا وإيران الدورة الحادية عشرة للجنة الحكومية المشتركة للتعاون الاقتصادي في يريفان.',
      'Armenia and Iran held the 11th session of the Intergovernmental Commission on Economic Cooperation in Yerevan.',
      'Армения и Иран провели одиннадцатое заседание межправительственной комиссии по экономическому сотрудничеству.',
      "L'Arménie et l'Iran ont tenu la 11e session de la Commission intergouvernementale de coopération économique à Erevan.",
      'Armenia e Irán celebraron la XI sesión de la Comisión Intergubernamental de Cooperación Económica en Ereván.',
    ],
  ],
  [
    'ke-td-intergovernmental-economic-committee',
    [
      'Кенийско-чадская межправительственная комиссия по экономическому сотрудничеству провела третье заседание.',
      'Кения и Чад провели третье заседание межправительственной комиссии по экономическому сотрудничеству.',
      'Министры возглавили третью межправительственную комиссию по экономическому сотрудничеству Кении и Чада.',
    ],
  ],
  [
    'qa-tr-higher-strategic-committee',
    [
      'عقدت قطر وتركيا الدورة العاشرة للجنة الاستراتيجية العليا في الدوحة.',
      'Qatar and Turkey held the 10th session of the Supreme Strategic Committee in Doha.',
      'Катар и Турция провели десятое заседание Высшего стратегического комитета в Дохе.',
      'Le Qatar et la Turquie ont tenu la 10e session du Haut comité stratégique à Doha.',
      '卡塔尔与土耳其最高战略委员会第十次会议在多哈举行。',
      'Catar y Turquía celebraron la décima sesión del Comité Estratégico Supremo en Doha.',
    ],
  ],
  [
    'brics-summit',
    [
      'عقدت قمة بريكس في كازان يوم 22 أكتوبر.',
      'The BRICS summit opened in Kazan on 22 October.',
      'Саммит БРИКС состоялся в Казани 22 октября.',
      'Le sommet des BRICS s’est tenu à Kazan le 22 octobre.',
      '第十六次金砖国家领导人会晤在喀山举行。',
      'La cumbre de los BRICS se celebró en Kazán el 22 de octubre.',
    ],
  ],
])('%s in every language', (id, texts) => {
  expect(texts.map(idOf)).toEqual(texts.map(() => id))
})

test('a listed format is found by its name and inflected', () => {
  expect(idOf('Седьмая министерская сессия Российско-Арабского форума сотрудничества состоялась в Москве.')).toBe(
    'las-ru-forum',
  )
  expect(idOf('La Grande Commission mixte algéro-tunisienne a tenu samedi sa 19e session à Alger.')).toBe(
    'dz-tn-higher-joint-committee',
  )
})

test('it keeps the words of the text beside the listed names', () => {
  const found = mechanism('مصر والولايات المتحدة عقدتا الجولة الثانية من الحوار الاستراتيجي في القاهرة.')
  expect(found?.written).toBe('الحوار الاستراتيجي')
  expect(Object.keys(found?.name ?? {}).sort()).toEqual(['ar', 'en'])
})

test('a gathering at which two met is not the format of their meeting', () => {
  expect(idOf('The presidents of Kazakhstan and Uzbekistan met at the SCO summit in Astana on 3 July.')).toBeUndefined()
  expect(
    idOf('Minister Ali Salem met Minister John Smith on the sidelines of the BRICS summit in Kazan.'),
  ).toBeUndefined()
})

test('two states that no list names get an identifier from their names and the words', () => {
  expect(idOf('Chile and Kenya held the second round of political consultations in Nairobi.')).toBe(
    'cl-ke-political-consultation',
  )
})

test.each([
  '9日，越南总理陈明在出席第五届智利论坛期间会见泰国总理颂猜。',
  '9日，越南总理陈明同泰国总理颂猜举行首次泰越总理会谈。',
  'Министр иностранных дел Кении Табор Векес встретился с представителем Чада в контактной группе по границе Луи Бардой.',
])('what is only attended, or where somebody sits, is no format of the meeting: %s', (text) => {
  expect(mechanism(text)).toBeUndefined()
  expect(read(text, { published: '2025-12-03' }).meetings[0]?.round).toBeNull()
})

test.each([
  [
    'ar',
    'عقدت قطر وتركيا الدورة العاشرة للجنة الاستراتيجية العليا في الدوحة.',
    'اللجنة الاستراتيجية العليا بين قطر وتركيا',
  ],
  ['ar', 'عقدت كينيا وتشاد الدورة الثانية للجنة التنسيق المشتركة في نيروبي.', 'لجنة التنسيق المشتركة بين كينيا وتشاد'],
  ['ar', 'عقدت كينيا وتشاد في نيروبي يوم الثلاثاء حواراً استراتيجياً.', 'حوار استراتيجي بين كينيا وتشاد'],
  [
    'en',
    'Kenya and Chad held the second round of political consultations in Nairobi.',
    'Kenya-Chad Political consultations',
  ],
  [
    'fr',
    'Le Kenya et le Tchad ont tenu la 2e session de la commission mixte à Nairobi.',
    'Commission mixte Kenya-Tchad',
  ],
  ['es', 'Kenia y Chad celebraron la segunda sesión de la Comisión Mixta en Nairobi.', 'Comisión Mixta Kenia-Chad'],
  ['zh', '肯尼亚与乍得在内罗毕举行第二次政治磋商。', '肯尼亚-乍得政治磋商'],
])('its name stands alone (%s): %s', (language, text, name) => {
  expect(mechanism(text)?.name[language]).toBe(name)
})

test.each([
  'The foreign ministers of Kenya and Chad met in Nairobi to widen strategic dialogue on trade.',
  'Los cancilleres de Kenia y Chad se reunieron en Nairobi para ampliar diálogo político sobre comercio.',
])('what they do is no format: %s', (text) => {
  expect(mechanism(text)).toBeUndefined()
})

// Each tells of a meeting that was held.
const MET = {
  ar: 'التقى وزير الخارجية الكيني تابور كسلاي نظيره التشادي درفان ملكوش في نيروبي يوم 4 مارس 2024. ',
  en: 'Kenyan Foreign Minister Tabor Wexley met Chadian Foreign Minister Dorvan Melik in Ndjamena on 4 March 2024. ',
  fr: 'Le ministre kényan des Affaires étrangères, Tabor Wexlay, a rencontré son homologue tchadien, Dorvan Mélik, le 4 mars 2024. ',
  zh: '4日，肯尼亚外交部长塔博尔·韦克斯在内罗毕会见乍得外交部长多尔万·梅利克。',
}

const day = (journey: string) =>
  read(
    `Kenyan Foreign Minister Tabor Wexley met Chadian Foreign Minister Dorvan Melik in Ndjamena on 4 March 2024. ${journey}`,
    { language: 'en', published: '2024-03-04' },
  ).meetings[0]

test('the session that a journey was announced for was held on one of its days', () => {
  const met = day(
    'It had been announced that Wexley would visit Chad on March 3-5 for the third round of political consultations.',
  )
  expect(met?.round).toMatchObject({ value: 3, how: 'implied' })
  expect(met?.mechanism).toMatchObject({ value: { id: 'ke-td-political-consultation' }, how: 'implied' })
})

test('also where the verb comes first', () => {
  const text = `${MET.ar}وكان قد أعلن أن يزور كسلاي تشاد من 3 إلى 5 مارس 2024 للمشاركة في الجولة الثالثة من المشاورات السياسية.`
  expect(read(text, { published: '2024-03-04' }).meetings[0]?.round).toMatchObject({ value: 3, how: 'implied' })
})

test.each([
  ['on other days', 'Wexley would visit Chad on March 8-9 for the third round of political consultations.'],
  ['that is not made', 'Wexley will not visit Chad on March 3-5 for the third round of political consultations.'],
  [
    'of somebody else',
    'Peruvian minister Ruvo Castanel would visit Chad on March 3-5 for the third round of political consultations.',
  ],
])('a journey %s tells nothing of the session', (_, journey) => {
  expect(day(journey)?.round).toBeNull()
})

test.each([
  `${MET.en}Wexley will visit Chad on March 8-9 for the third round of political consultations.`,
  `${MET.en}The two ministers are due to co-chair the third round of political consultations in June.`,
  `${MET.en}Wexley would attend the third session of the joint commission.`,
  `${MET.ar}وسيزور كسلاي تشاد في 8 مارس لحضور الجولة الثالثة من المشاورات السياسية.`,
  `${MET.ar}وستعقد الجولة الثالثة من المشاورات السياسية في يونيو.`,
  `${MET.fr}La 3e session de la commission mixte se tiendra en juin.`,
  `${MET.zh}韦克斯将访问乍得并出席第三次政治磋商。`,
  `${MET.zh}第三次政治磋商将于6月举行。`,
])('a coming session is not the one that was held: %s', (text) => {
  const [met] = read(text, { published: '2024-03-04' }).meetings
  expect(met).toMatchObject({ kind: { value: 'meeting' }, status: { value: 'held' }, round: null, mechanism: null })
})

test('whose somebody is belongs to no format, and a body behind a possessive is part of an office', () => {
  const text =
    "Kenyan Foreign Minister Tabor Wexley and Dorvan Melik, a member of the Politburo of the Kenyan People's Party's Central Committee, held talks."
  expect(idOf(text)).toBeUndefined()
  expect(
    mechanism(
      'Kenyan Foreign Minister Tabor Wexley held the sixth round of the Strategic Dialogue with Chadian Foreign Minister Dorvan Melik.',
    )?.written,
  ).toBe('Strategic Dialogue')
})

test.each([
  ['第六次中欧环境与气候高层对话', '欧盟委员会执行副主席韦克斯与中国副总理李明', '中欧环境与气候高层对话'],
  ['肯尼亚和乍得科技与创新合作联委会第三次会议', '肯尼亚外长李明同乍得外长王刚', '肯尼亚和乍得科技与创新合作联委会'],
])('a conjunction joins parts of a name: %s', (format, who, name) => {
  const { meetings } = read(`${who}14日在北京举行${format}。`, { language: 'zh', published: '2025-03-12' })
  expect(meetings[0]?.mechanism?.value.written).toBe(name)
})
