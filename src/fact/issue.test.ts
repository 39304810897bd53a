/**
 * Which issues a statement is about: those that its words name, a state by itself where it is what is talked about, and the
 * relations of those who meet.
 */
import { expect, test } from 'vitest'
import { read } from '../index.ts'

const OPENING: Record<string, string> = {
  en: 'Foreign Minister John Smith of Kenya met Foreign Minister Paul Brown of Chad in Nairobi. ',
  ar: 'التقى وزير الخارجية الكيني جون سميث وزير الخارجية التشادي أحمد علي في نيروبي. ',
  zh: '肯尼亚外交部长李明会见乍得外交部长王刚。',
  ru: 'Министр иностранных дел Кении Джон Смит встретился с министром иностранных дел Чада Полом Брауном. ',
  fr: 'Le ministre kényan des Affaires étrangères Jean Martin a rencontré son homologue tchadien à Nairobi. ',
  es: 'El canciller de Kenia, Juan Pérez, se reunió con el canciller de Chad, Pablo Ruiz, en Nairobi. ',
}

test.each([
  ['en', 'On Libya, Smith stressed that all sides must stop fighting.', ['libya']],
  ['en', 'The two ministers discussed Libya, Yemen and the Red Sea.', ['libya', 'yemen', 'red-sea']],
  ['en', 'The two ministers discussed Libya and Yemen.', ['libya', 'yemen']],
  ['en', 'The two ministers discussed trade with Libya.', ['trade', 'libya']],
  ['en', 'Smith praised the progress in Yemen.', ['yemen']],
  ['en', 'Smith recalled the summit held in Iraq.', []],
  ['en', 'Smith warned that international relations were in decline.', ['global-governance']],
  ['ar', 'وحذر سميث من تدهور العلاقات الدولية.', ['global-governance']],
  ['ru', 'Смит отметил, что международные отношения ухудшаются.', ['global-governance']],
  ['zh', '李明表示，国际关系面临挑战。', ['global-governance']],
  ['fr', 'Jean Martin a souligné la dégradation des relations internationales.', ['global-governance']],
  ['es', 'Pérez advirtió que las relaciones internacionales empeoran.', ['global-governance']],
  ['en', 'Smith said that Libya had sent a delegation.', []],
  ['en', 'Smith stressed that Iran must never get a nuclear weapon.', ['iran-nuclear']],
  ['en', 'Smith called for the abolition of nuclear weapons.', ['nuclear-weapons']],
  ['ar', 'وأكد سميث ضرورة منع إيران من امتلاك سلاح نووي.', ['iran-nuclear']],
  ['fr', "Jean Martin a rappelé que l'Iran ne doit pas se doter de l'arme nucléaire.", ['iran-nuclear']],
  ['ar', 'وفيما يتعلق بليبيا، أكد سميث ضرورة وقف القتال.', ['libya']],
  ['ar', 'وبحث الوزيران الأوضاع في ليبيا واليمن.', ['libya', 'yemen']],
  ['ar', 'وقال سميث إن ليبيا أرسلت وفدا.', []],
  ['zh', '双方就利比亚、也门交换了意见。', ['libya', 'yemen']],
  ['zh', '李明表示，利比亚派出了代表团。', []],
  ['ru', 'Министры обсудили Ливию и Йемен.', ['libya', 'yemen']],
  ['ru', 'Говоря о Ливии, Смит подчеркнул, что бои должны прекратиться.', ['libya']],
  ['fr', 'Au sujet de la Libye, M. Martin a souligné que les combats doivent cesser.', ['libya']],
  ['es', 'Sobre Libia, Pérez subrayó que los combates deben cesar.', ['libya']],
  ['en', 'Smith praised the bonds that tie the two peoples.', ['bilateral-relations']],
  ['en', 'Smith valued Kenya’s long friendship with Chad.', ['bilateral-relations']],
  ['en', 'The two ministers discussed ways to deepen cooperation.', ['bilateral-relations']],
  ['en', 'The two ministers discussed their cooperation in fisheries.', ['fisheries']],
  [
    'en',
    'The two ministers discussed cooperation between the two countries in fisheries.',
    ['bilateral-relations', 'fisheries'],
  ],
  ['en', 'Smith welcomed the strong ties of Libya with Yemen.', ['libya', 'yemen']],
  ['ar', 'وأشاد سميث بالروابط التي تجمع الشعبين.', ['bilateral-relations']],
  ['ar', 'وبحث الوزيران سبل تعزيز التعاون.', ['bilateral-relations']],
  ['ar', 'وبحث الوزيران التعاون في مجال الصيد البحري.', ['fisheries']],
  ['zh', '李明表示，肯方高度重视同乍得的友谊。', ['bilateral-relations']],
  ['zh', '双方就加强合作交换了意见。', ['bilateral-relations']],
  ['ru', 'Министры обсудили развитие связей двух стран.', ['bilateral-relations']],
  ['fr', 'Les deux ministres ont évoqué les liens qui unissent les deux peuples.', ['bilateral-relations']],
  ['es', 'Los dos cancilleres conversaron sobre los lazos que unen a ambos pueblos.', ['bilateral-relations']],
])('%s: %s', (language, words, issues) => {
  const { statements } = read(`${OPENING[language]}${words}`, { language, published: '2024-01-01' })
  expect(statements.map((one) => one.issues.map(({ value }) => value))).toEqual([issues])
})

test('a party to the meeting is not what it is about', () => {
  const words =
    'Foreign Minister John Smith of Kenya met Foreign Minister Omar Salem of Libya in Nairobi. On Libya, Smith stressed that trade had grown.'
  const { statements } = read(words, { published: '2024-01-01' })
  expect(statements.map((one) => one.issues.map(({ value }) => value))).toEqual([['trade']])
})

test('whoever is told is nothing that was said', () => {
  const { statements } = read(`${OPENING.en}Smith briefed reporters after the talks.`, { published: '2024-01-01' })
  expect(statements).toEqual([])
})

test.each([
  ['China', 'Russia', ['bilateral-relations']],
  ['Kenya', 'Chad', ['china-russia-relations']],
  ['China', 'Kenya', ['china-russia-relations']],
])('what two others are to each other is their relations where just they meet: %s and %s', (one, other, wanted) => {
  const met = `Foreign Minister John Smith of ${one} met Foreign Minister Paul Brown of ${other} in Geneva. `
  const { statements } = read(`${met}Smith praised China-Russia relations.`, { language: 'en' })
  expect(statements.flatMap(({ issues }) => issues.map(({ value }) => value))).toEqual(wanted)
})
