/** What is told and what is only called so: examples from several languages. */
import { expect, test } from 'vitest'
import { read } from '../index.ts'

const record = (text: string) => read(text, { published: '2025-12-03' })

test('a numbered round is called after its topic, and nothing is said of it', () => {
  const { statements } = record(
    'India and China held the 24th round of talks on the boundary question in New Delhi on Tuesday.',
  )
  expect(statements).toEqual([])
})

test('the plural pronoun goes on for both sides', () => {
  const { agreements } = record(
    'Китай и Россия провели во вторник консультации в Москве. Стороны обменялись мнениями по вопросам безопасности. Они договорились усилить координацию.',
  )
  expect(agreements.map(({ content }) => content.value)).toEqual(['усилить координацию'])
})

test('what is in the accusative dual is called on, and calls on nobody', () => {
  const { statements } = record(
    'التقى وزير الخارجية المصري علي سالم وزير الخارجية الفرنسي جان دوبون في القاهرة. وقال علي سالم إن السلام ضروري. وحث البلدين على توسيع التعاون.',
  )
  expect(statements.at(-1)?.joint).toBe(false)
  expect(statements.at(-1)?.party?.value).toBe('EG')
})

test('who led an earlier encounter has no part in the one told of; who serves somewhere is of that state', () => {
  const { participants, milestones } = record(
    'Following the March 3, 2021 Summit of the Partnership led by President Ada Wexley of Chad, and President Noah Brunt, Jr. of Ghana, Adviser Tabor Kesley from the National Works Secretariat of Chad, and Senior Directors Lena Morgan and Paul Aldin from the Ghanaian Water Council convened the inaugural meeting of the Chad-Ghana Water Dialogue in Accra.',
  )
  expect(participants.map(({ name, party, role }) => [name.value.written, party?.value, role.value])).toEqual([
    ['Ada Wexley', 'TD', 'mentioned'],
    ['Noah Brunt, Jr.', 'GH', 'mentioned'],
    ['Tabor Kesley', 'TD', 'participant'],
    ['Lena Morgan', 'GH', 'participant'],
    ['Paul Aldin', 'GH', 'participant'],
  ])
  expect(milestones.map(({ what, year }) => [what.value, year])).toEqual([
    ['inaugural meeting of the Chad-Ghana Water Dialogue in Accra', null],
  ])
})

test('an attribute of the talks told of names who took part', () => {
  const { participants } = record(
    'Following talks led by Minister Ada Wexley of Chad and Minister Noah Brunt of Ghana in Accra, the two sides agreed to open a border post.',
  )
  expect(participants.map(({ role }) => role.value)).toEqual(['chair', 'chair'])
})

test('what is still to come is announced, whatever was held on another day', () => {
  const [meeting] = record(
    'Foreign Minister Ada Wexley of Chad and her Kenyan counterpart Noah Brunt will co-chair the second session of the Joint Committee in Nairobi on Sunday. Brunt travelled to Chad on 11 April to attend a meeting of the Lake Group.',
  ).meetings
  expect(meeting?.status.value).toBe('announced')
})

test.each([
  [
    'ar',
    'تلقى وزير الخارجية الكيني تابور كسلاي اتصالا هاتفيا اليوم من وزير الخارجية التشادي علي سالم. وجرى خلال الاتصال استعراض العلاقات. ومن ناحية أخرى أجرى تابور كسلاي اتصالا هاتفيا اليوم بوزير الخارجية المالطي جون سميث. وجرى خلال الاتصال بحث الصيد البحري.',
  ],
  [
    'en',
    'Foreign Minister Tabor Kesley of Kenya met Foreign Minister Ali Salem of Chad in Nairobi. The two ministers discussed trade. Tabor Kesley also met Foreign Minister John Smith of Malta. They discussed fisheries.',
  ],
])('what both sides said is of the encounter told last: %s', (_, text) => {
  const { meetings, statements } = record(text)
  expect(meetings.map(({ parties }) => parties.map(({ value }) => value).sort())).toEqual([
    ['KE', 'TD'],
    ['KE', 'MT'],
  ])
  expect(statements.map(({ parties }) => parties.map(({ value }) => value).sort())).toEqual([
    ['KE', 'TD'],
    ['KE', 'MT'],
  ])
})

test('the day of a document is not that of the visit it tells of', () => {
  const [meeting] = record(
    'صدر اليوم بيان مشترك بمناسبة زيارة الرئيس الكيني تابور كسلاي إلى تشاد. قام الرئيس الكيني تابور كسلاي بزيارة إلى تشاد يوم 30 نوفمبر 2025، وعقد مباحثات مع الرئيس التشادي علي سالم.',
  ).meetings
  expect(meeting?.date?.value.from).toBe('2025-11-30')
})

test('what is said of the gathering on whose sidelines two met is not of their meeting', () => {
  const [meeting] = record(
    'التقى وزير الخارجية الكيني تابور كسلاي بوزير الخارجية التشادي علي سالم، على هامش أعمال الجمعية العامة للأمم المتحدة في دورتها الـ78. وحضر اللقاء مندوب كينيا الدائم لدى الأمم المتحدة في نيويورك الدكتور حسن ديمبا.',
  ).meetings
  expect(meeting).toMatchObject({ round: null, mechanism: null, place: null })
})

test('a session that is only prepared gives neither name nor number nor place', () => {
  const [meeting] = record(
    'عقدت لجنة التشاور والمتابعة الكينية التشادية اجتماعا، اليوم الثلاثاء، وذلك في إطار الإعداد للدورة السادسة عشرة للجنة العليا المشتركة والمقرر عقدها خلال شهر ديسمبر القادم بنيروبي.',
  ).meetings
  expect(meeting).toMatchObject({ round: null, place: null })
  expect(meeting?.mechanism?.value.name.ar).toBe('لجنة التشاور والمتابعة الكينية التشادية')
})

test('who was told of first is who met, whomever one of them met later', () => {
  const { meetings } = record(
    'بحث وزير الخارجية الكيني تابور كسلاي مع وزير الخارجية التشادي علي سالم العلاقات. والتقى تابور كسلاي بوزير خارجية مالطا جون سميث، حيث بحثا الصيد.',
  )
  expect(meetings.map(({ parties }) => parties.map(({ value }) => value).sort())).toEqual([
    ['KE', 'TD'],
    ['KE', 'MT'],
  ])
})

test('two holders of one dual office stand in the order of the parties; signers face each other; a spokesman takes no part', () => {
  const { participants, meetings } = record(
    'عقدت في نيروبي اجتماعات الدورة الثلاثين للجنة العليا الكينية التشادية المشتركة، برئاسة رئيسي وزراء البلدين، الدكتور تابور كسلاي، والدكتور بشر الكسالمة. ووقع المذكرة الدكتور علي سالم، وزير التموين، ومن الجانب التشادي حسن ديمبا، وزير الصناعة. وقال الناطق الرسمي باسم وزارة الخارجية السفير نديم واكسلي إن العمل مستمر.',
  )
  expect(meetings[0]).toMatchObject({ round: { value: 30 }, kind: { value: 'committee' } })
  expect(participants.map(({ name, party }) => [name.value.written, party?.value])).toEqual([
    ['تابور كسلاي', 'KE'],
    ['بشر الكسالمة', 'TD'],
    ['علي سالم', 'KE'],
    ['حسن ديمبا', 'TD'],
  ])
})

test('where somebody will be next is not where he met', () => {
  const [meeting] = record(
    'استقبل وزير الخارجية الكيني تابور كسلاي نظيره التشادي علي سالم. وكان علي سالم قد وصل اليوم إلى نيروبي حيث سيشارك في اجتماع وزراء الخارجية الأفارقة في دورته الـ142 الذي يعقد، الأحد، بمقر الاتحاد.',
  ).meetings
  expect(meeting).toMatchObject({ round: null, place: { value: { written: 'نيروبي' } } })
})

test('a call takes place within no format, and is known by its means', () => {
  const [one] = record(
    'تلقى وزير الخارجية الكيني تابور كسلاي اتصالا هاتفيا من نظيره التشادي علي سالم، وذلك في إطار التنسيق والتشاور المستمر بين البلدين.',
  ).meetings
  const [other] = record('بحث الرئيس الكيني تابور كسلاي هاتفيا مع نظيره التشادي علي سالم تدهور الوضع.').meetings
  expect(one).toMatchObject({ kind: { value: 'call' }, mechanism: null })
  expect(other).toMatchObject({ kind: { value: 'call' }, mechanism: null })
})

test('a bare number behind the noun for a session is its number', () => {
  const rounds = [
    'بدأت في نيروبي أعمال الدورة 16 للجنة المشتركة الكينية التشادية.',
    'انطلقت أعمال اللجنة المشتركة الكينية التشادية في دورتها 18.',
    'استمرت الجولة 3 أيام بين كينيا وتشاد.',
  ].map((text) => record(text).meetings[0]?.round?.value ?? null)
  expect(rounds).toEqual([16, 18, null])
})

test('a joint statement speaks for both sides', () => {
  const { statements } = record('التقى وزيرا خارجية كينيا وتشاد في روما. وأكد البيان المشترك ضرورة السلام.')
  expect(statements.map(({ joint, content }) => [joint, content.value])).toEqual([[true, 'ضرورة السلام']])
})

test('whom somebody receives is his guest, also where he is only a pronoun', () => {
  const { participants } = record(
    'خلال استقباله وزيرة الخارجية التشادية ندى سالم، أكد الرئيس الكيني تابور كسلاي أهمية السلام.',
  )
  expect(participants.find(({ name }) => name.value.written === 'ندى سالم')?.role.value).toBe('guest')
})

test('states that one side alone speaks of are no parties', () => {
  const [meeting] = record(
    'ACCRA - Foreign Minister Ada Wexley met Secretary of State for Foreign and Commonwealth Affairs Paul Aldin in London. The foreign minister briefed Secretary Aldin on the state of Ghana-Togo relations.',
  ).meetings
  expect(meeting?.parties.map(({ value }) => value)).not.toContain('TG')
})

test('a strategic partnership is a relation, and no format', () => {
  const [meeting] = record(
    'استقبل وزير الخارجية الكيني تابور كسلاي وزير الخارجية التشادي علي سالم. وجرى بحث العلاقات في ضوء الشراكة الاستراتيجية المتميزة التي تجمع بين البلدين.',
  ).meetings
  expect(meeting?.mechanism).toBeNull()
})

test.each([
  'Prime Minister meets Kenyan leader on 42nd Lake Summit sidelines\n\nPrime Minister Noah Brunt of Ghana met Kenyan President Lena Morgan in Accra on Tuesday.',
  'Foreign Minister Noah Brunt of Ghana met Foreign Minister Lena Morgan of Kenya in Accra on the eve of the Fifth Lake Summit.',
])('what two met beside or before is not their meeting: %s', (text) => {
  expect(record(text).meetings[0]).toMatchObject({ mechanism: null, round: null, kind: { value: 'meeting' } })
})
