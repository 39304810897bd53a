/** Who is named, and as what: examples from several languages. */
import { expect, test } from 'vitest'
import { read } from '../index.ts'

const record = (text: string) => read(text, { published: '2025-12-03' })

test('a house called after somebody introduces nobody', () => {
  const { participants } = record(
    'التقى وزير الخارجية الكيني تابور كسلاي نظيره التشادي حسن ديمبا في نيروبي، وزار جامعة الملك فهيم ومستشفى الأمير نديم.',
  )
  expect(participants.map(({ name }) => name.value.written)).toEqual(['تابور كسلاي', 'حسن ديمبا'])
})

test('who belongs to a delegation takes part on its side', () => {
  const { participants } = record(
    'The third Chad-Kenya dialogue was held on Monday. The Chad delegation was led by Minister Ada Wexley and comprised Dr. Lena Morgan, Permanent Secretary. Minister Noah Brunt led the Kenya delegation comprising Mr Paul Aldin, Permanent Secretary, and other officials.',
  )
  expect(participants.map(({ name, party, role }) => [name.value.written, party?.value, role.value])).toEqual([
    ['Ada Wexley', 'TD', 'participant'],
    ['Lena Morgan', 'TD', 'participant'],
    ['Noah Brunt', 'KE', 'participant'],
    ['Paul Aldin', 'KE', 'participant'],
  ])
})

test('a sentence may end with an office', () => {
  const { statements } = record(
    'Ada Wexley of Chad met the Kenyan Foreign Minister. The two sides discussed fisheries.',
  )
  expect(statements.map(({ content }) => content.value)).toEqual(['fisheries'])
})

test.each([
  [
    'the fuller of two offices beside the name',
    'أجرى وزير الخارجية التشادي علي سالم مباحثات مع الرئيس تابور كسلاي رئيس جمهورية كينيا، أمس.',
    ['وزير الخارجية التشادي', 'رئيس جمهورية كينيا'],
  ],
  [
    'of a shared office each his own part',
    'ترأس الوزيران الكيني تابور كسلاي والتشادي علي سالم في نيروبي الاجتماع الأول للجنة المشتركة.',
    ['الوزيران الكيني', 'الوزيران'],
  ],
])('an office is read whole: %s', (_, text, offices) => {
  expect(record(text).participants.map(({ office }) => office?.value)).toEqual(offices)
})

test.each([
  [
    'whose counterpart is of a state is not of it',
    'Foreign Minister Ada Wexley met with her Ghanaian counterpart on Friday and discussed relations. She is in Ghana on a visit. The Chad-Ghana dialogue was held in Accra.',
    [['Ada Wexley', 'TD']],
  ],
  [
    'who heads the second side has no verb of his own',
    'The second session of the Kenya-Chad Joint Commission was held in Nairobi. The Kenyan delegation was led by Jane Doe, and the Chadian delegation by Ali Salem.',
    [
      ['Jane Doe', 'KE'],
      ['Ali Salem', 'TD'],
    ],
  ],
  [
    'who represents a state is of it',
    'The second session of the Kenya-Chad Joint Commission was held in Nairobi. Chad was represented by Ali Salem, Director General for Africa.',
    [['Ali Salem', 'TD']],
  ],
  [
    'a name may end in a word that is spelt as a preposition is',
    'أجرى وزير الخارجية الكيني جون سميث اتصالا هاتفيا مع نظيره التشادي أحمد علي مساء الأحد.',
    [
      ['جون سميث', 'KE'],
      ['أحمد علي', 'TD'],
    ],
  ],
  [
    'each heads his own side',
    'ترأس الجانب الكيني في المشاورات وكيل وزارة الخارجية جون سميث، وترأس الجانب التشادي وكيل وزارة الخارجية سالم كسلاي.',
    [
      ['جون سميث', 'KE'],
      ['سالم كسلاي', 'TD'],
    ],
  ],
  [
    'whose spokesman adds something is no side of talks between others',
    'استهل وزير الخارجية الكيني جون سميث أمس جولته التي تشمل غانا وتشاد بالاجتماع بأمير دولة غانا تميم سالم. وعقد الوزير الكيني اجتماعا مع نظيره الغاني قبل أن يتوجه إلى لقاء أمير تشاد علي سالم ونظيره التشادي عمر كسلاي. وقال سميث في مؤتمر صحفي عقده بعد جلسة مباحثات رسمية مع وزير الخارجية خالد سليم إن التجارة تنمو. وقال الناطق باسم وزارة الخارجية العراقية أحمد جمال إن التجارة تنمو.',
    [
      ['جون سميث', 'KE'],
      ['تميم سالم', 'GH'],
      ['علي سالم', 'TD'],
      ['عمر كسلاي', 'TD'],
      ['خالد سليم', 'GH'],
    ],
  ],
  [
    'who accompanies somebody is of his side; members of a delegation are of its state',
    'Prime Minister Noah Brunt of Ghana arrived in Nairobi for a visit. President Lena Morgan of Kenya received the Prime Minister. The Prime Minister was accompanied by State Minister Paul Aldin. She also received a delegation from Eritrea including foreign minister, H. E. Ahmed Rashid.',
    [
      ['Noah Brunt', 'GH'],
      ['Lena Morgan', 'KE'],
      ['Paul Aldin', 'GH'],
      ['Ahmed Rashid', 'ER'],
    ],
  ],
  [
    'offices set off by a dash, with a verb right behind the name',
    'The talks which were led by the Nigerian Minister of State for Foreign Affairs, Noah Brunt and the Kenyan State Minister for Foreign Affairs, Kamal Ismail Saeed were short. They were attended by Mr. Paul Aldin - Director of the Policy Planning Staff of Kenya, and UK Home Office Permanent Secretary Lena Morgan.',
    [
      ['Noah Brunt', 'NG'],
      ['Kamal Ismail Saeed', 'KE'],
      ['Paul Aldin', 'KE'],
      ['Lena Morgan', 'GB'],
    ],
  ],
])('%s', (_, text, people) => {
  expect(record(text).participants.map(({ name, party }) => [name.value.written, party?.value])).toEqual(people)
})

test.each([
  [
    'أشرف وزير الشؤون الخارجية الكيني والمغاربة المقيمين في الخارج، ناصر كسلاي، على انعقاد الدورة الرابعة للجنة المشتركة بين كينيا وتشاد.',
    ['ناصر كسلاي'],
  ],
  [
    'استقبل الرئيس الكيني برهم صالح في نيروبي الأمير فيصل بن فرحان على رأس وفد من تشاد.',
    ['برهم صالح', 'فيصل بن فرحان'],
  ],
  ['استقبل رئيس البرلمان الكيني محمد الكسلاوي آل ثاني في نيروبي، وبحثا التعاون.', ['محمد الكسلاوي']],
  ['استقبل الوزير الكيني محمد بن عبد الرحمن آل ثاني وفدا في نيروبي.', ['محمد بن عبد الرحمن آل ثاني']],
])('names are read whole, and no further: %s', (text, names) => {
  expect(record(text).participants.map(({ name }) => name.value.written)).toEqual(names)
})
