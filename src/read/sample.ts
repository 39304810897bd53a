/** What the properties are tried on: the casebook's reports, and templates in which only two parties and their people change. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const casebook = join(import.meta.dirname, '../../casebook')

/** The casebook's documents in a language. */
export function reports(language: string): string[] {
  return readdirSync(casebook, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(`.${language}.txt`))
    .sort()
    .map((path) => readFileSync(join(casebook, path), 'utf8'))
}

/** A party as a template needs it, with somebody nobody knows. */
export interface Side {
  readonly code: string
  readonly name: string
  /** Masculine singular with the article where the language has one on adjectives. */
  readonly adjective: string
  readonly person: string
}

export interface Template {
  readonly language: string
  readonly sides: readonly Side[]
  readonly text: (a: Side, b: Side) => string
}

export const TEMPLATES: readonly Template[] = [
  {
    language: 'en',
    sides: [
      { code: 'TD', name: 'Chad', adjective: 'Chadian', person: 'Dorvan Melik' },
      { code: 'KE', name: 'Kenya', adjective: 'Kenyan', person: 'Tabor Wexley' },
      { code: 'PE', name: 'Peru', adjective: 'Peruvian', person: 'Ruvo Castanel' },
      { code: 'NO', name: 'Norway', adjective: 'Norwegian', person: 'Harlin Osdal' },
    ],
    text: (a, b) =>
      `${a.adjective} Foreign Minister ${a.person} met ${b.adjective} Foreign Minister ${b.person} on 4 March 2024. ` +
      `The two ministers discussed trade and fisheries. They agreed to set up a joint working group on migration.\n` +
      `${a.person} said that ${a.name} supports the peace process. ${b.person} thanked ${a.name} for its assistance, stressing the need for closer cooperation on energy.\n` +
      `Both sides reaffirmed their commitment to international law.`,
  },
  {
    language: 'ar',
    sides: [
      { code: 'TD', name: 'تشاد', adjective: 'التشادي', person: 'درفان ملكوش' },
      { code: 'KE', name: 'كينيا', adjective: 'الكيني', person: 'تابور كسلاي' },
      { code: 'PE', name: 'بيرو', adjective: 'البيروفي', person: 'روفو كستانيل' },
      { code: 'NO', name: 'النرويج', adjective: 'النرويجي', person: 'هارلين أوسدال' },
    ],
    text: (a, b) =>
      `التقى وزير الخارجية ${a.adjective} ${a.person} نظيره ${b.adjective} ${b.person} يوم 4 مارس 2024. ` +
      `وبحث الوزيران سبل تعزيز التجارة. واتفق الجانبان على إنشاء فريق عمل مشترك بشأن الهجرة.\n` +
      `وأكد ${a.person} دعم ${a.name} لعملية السلام. من جانبه، أعرب ${b.person} عن شكره لـ${a.name}، مشيرا إلى ضرورة التعاون في مجال الطاقة.\n` +
      `وشدد الجانبان على أهمية احترام القانون الدولي.`,
  },
  {
    language: 'ru',
    sides: [
      { code: 'TD', name: 'Чад', adjective: 'Чада', person: 'Дорван Мелик' },
      { code: 'KE', name: 'Кения', adjective: 'Кении', person: 'Табор Векслин' },
      { code: 'NO', name: 'Норвегия', adjective: 'Норвегии', person: 'Харлин Осдал' },
    ],
    text: (a, b) =>
      `4 марта 2024 года министр иностранных дел ${a.adjective} ${a.person} и министр иностранных дел ${b.adjective} ${b.person} провели переговоры. ` +
      `Стороны обсудили вопросы торговли. Министры договорились создать рабочую группу по миграции.\n` +
      `${a.person} заявил, что диалог развивается успешно. ${b.person} подчеркнул необходимость сотрудничества в энергетике.`,
  },
  {
    language: 'fr',
    sides: [
      { code: 'TD', name: 'le Tchad', adjective: 'tchadien', person: 'Dorvan Mélik' },
      { code: 'KE', name: 'le Kenya', adjective: 'kényan', person: 'Tabor Wexlay' },
      { code: 'PE', name: 'le Pérou', adjective: 'péruvien', person: 'Ruvo Castanel' },
    ],
    text: (a, b) =>
      `Le ministre ${a.adjective} des Affaires étrangères, ${a.person}, a rencontré son homologue ${b.adjective}, ${b.person}, le 4 mars 2024. ` +
      `Les deux ministres ont discuté du commerce. Ils ont convenu de créer un groupe de travail sur la migration.\n` +
      `${a.person} a déclaré que ${a.name} soutient le processus de paix. ${b.person} a souligné la nécessité de coopérer dans le domaine de l'énergie.`,
  },
  {
    language: 'es',
    sides: [
      { code: 'TD', name: 'Chad', adjective: 'chadiano', person: 'Dorvan Melic' },
      { code: 'KE', name: 'Kenia', adjective: 'keniano', person: 'Tabor Wexlay' },
      { code: 'NO', name: 'Noruega', adjective: 'noruego', person: 'Harlin Osdal' },
    ],
    text: (a, b) =>
      `El canciller ${a.adjective}, ${a.person}, se reunió con su homólogo ${b.adjective}, ${b.person}, el 4 de marzo de 2024. ` +
      `Ambos cancilleres abordaron el comercio. Acordaron crear un grupo de trabajo sobre migración.\n` +
      `${a.person} afirmó que ${a.name} apoya el proceso de paz. ${b.person} subrayó la necesidad de cooperar en materia de energía.`,
  },
  {
    language: 'zh',
    sides: [
      { code: 'TD', name: '乍得', adjective: '乍得', person: '多尔万·梅利克' },
      { code: 'KE', name: '肯尼亚', adjective: '肯尼亚', person: '塔博尔·韦克斯' },
      { code: 'NO', name: '挪威', adjective: '挪威', person: '哈林·奥斯达尔' },
    ],
    text: (a, b) =>
      `2024年3月4日，${a.name}外交部长${a.person}同${b.name}外交部长${b.person}举行会谈。双方就贸易问题交换意见。\n` +
      `${a.person}表示，${a.name}支持和平进程。\n${b.person}强调，应加强能源合作。`,
  },
]
