/** What is no report of a meeting of states: the words of meeting, of sides and of agreement are other people's too. */
import { expect, test } from 'vitest'
import { read } from '../../index.ts'

const meetings = (text: string, language: string) => read(text, { language, published: '2025-03-12' }).meetings

test.each([
  [
    'en',
    'Kenya beat Chad 2-0 in a friendly match on Saturday. Kenya will meet Gabon on Tuesday. "We are proud," the coach said.',
  ],
  [
    'en',
    'Tabor Steel and Kesley Energy signed an agreement on Monday to build a plant in Linz. Tabor’s chief executive Ann Kesley said the plant would open in 2027. The two companies agreed to share the costs.',
  ],
  [
    'en',
    'President Tabor Kesley of Kenya on Monday swore in seven new ministers at the State House. The President urged them to work hard. The ministers pledged to support his agenda.',
  ],
  [
    'ar',
    'أعلن وزير الصحة سالم الكسلاي، خلال لقاء خاص بقناة النور، افتتاح عدد من المستشفيات قريبا، مؤكدا أن الأجهزة حديثة.',
  ],
  [
    'es',
    'El presidente de Kenia, Juan Kesley, inauguró la carretera de Nyeri. En la inauguración estuvieron presentes el gobernador Pablo Ruiz y la secretaria de Seguridad, Rosa Otieno.',
  ],
  [
    'en',
    'The national teams of Kenya and Chad will meet in Nairobi on Saturday. Kenya coach Tabor Kesley said his team was ready. The two sides met twice last year. Chad captain Paul Aldin said they respect Kenya.',
  ],
  ['en', 'I met many people in my life. Most said the same: trade is good. Kenya has stressed this for years.'],
  ['en', 'The residents of the house met on Monday. Their neighbour from Chad stressed that the lift was broken.'],
  [
    'ar',
    'يعقد مجلس إدارة شركة النور اليوم اجتماعا في مقر الشركة بنيروبي. وأوضح رئيس مجلس الإدارة سالم الكسلاي أن المجلس سيناقش توسعة المصنع.',
  ],
  ['ar', 'تقول جدتي الكينية إن الكمون هو السر، وأكدت جارتي التشادية أهمية الليمون. اتفقنا على أن نلتقي في نيروبي.'],
  [
    'fr',
    'Les entreprises Tabor et Kesley ont signé lundi un accord à Lyon. La directrice générale Anne Kesley a souligné que l’usine ouvrira en 2027. Les deux groupes sont convenus de partager les coûts.',
  ],
  [
    'es',
    'Las empresas Tabor y Kesley firmaron el lunes un acuerdo en Bogotá. La directora Ana Kesley subrayó que la planta abrirá en 2027. Ambas partes acordaron compartir los costos.',
  ],
  [
    'ru',
    'Компании «Табор» и «Кесли» подписали в понедельник соглашение в Казани. Генеральный директор Анна Кесли подчеркнула, что завод откроется в 2027 году. Стороны договорились разделить расходы.',
  ],
  ['zh', '塔博公司与凯斯利公司周一在上海签署协议，双方同意共同建设工厂。董事长李明表示，工厂将于2027年投产。'],
])('no meeting of states: %s %s', (language, text) => {
  expect(meetings(text, language)).toEqual([])
})

test.each([
  ['en', 'Kenya and Chad met in Geneva for talks on Monday.'],
  ['en', 'Kenya met Chad on Monday, the foreign ministry said.'],
  ['en', 'President Tabor Kesley met ministers on Monday.'],
])('a meeting all the same: %s %s', (language, text) => {
  expect(meetings(text, language)).toHaveLength(1)
})
