/** For tests: reports of our own with invented people. */

/** Of one meeting, in the manner of a Gulf agency: its day is given in the Hijri calendar too. */
export const GULF = {
  ar: `السعودية وعُمان تعقدان الاجتماع الثالث لمجلس التنسيق

عقد مجلس التنسيق السعودي العماني اجتماعه الثالث في مسقط يوم السبت 17 جمادى الأولى 1447هـ الموافق 8 نوفمبر 2025م، برئاسة وزير الخارجية السعودي سالم الراجحي ووزير الخارجية العماني حمد الكندي. واتفق الجانبان على تعزيز التعاون في مجال الطاقة.`,
  en: `Saudi Arabia and Oman hold third meeting of coordination council

The Saudi-Omani Coordination Council held its third meeting in Muscat on 17 Jumada al-Awwal 1447 AH, corresponding to 8 November 2025, chaired by Saudi Foreign Minister Salem Al-Rajhi and Omani Foreign Minister Hamad Al-Kindi. The two sides agreed to strengthen cooperation in energy.`,
} as const

/** The day on which they were published. */
export const GULF_PUBLISHED = '2025-11-09'

/** Of one round of consultations. @param ordinal in words @param more what the report tells besides */
export const consultations = (ordinal: string, year: number, more: string): string =>
  `Norway and Chile hold political consultations

Norway and Chile held the ${ordinal} round of political consultations in Oslo on 3 June ${year}. Norwegian Foreign Minister Kari Lund and Chilean Foreign Minister Luis Rojas co-chaired the consultations. ${more}`
