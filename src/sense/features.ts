/** Grammatical features of a word form, as bits. A language sets those that its forms show; the reader asks for those it needs. */

// verb forms
export const PAST = 1 << 0
export const PRESENT = 1 << 1
/** A form that goes with the clause before it: مؤكدا, noting, подчеркнув, soulignant, señalando. */
export const PARTICIPLE = 1 << 2
/** "agreed", "souligné": past participle; finite only with an auxiliary. */
export const PERFECT = 1 << 3
export const INFINITIVE = 1 << 4
/** The verb's noun: تأكيد, signing. */
export const VERBAL_NOUN = 1 << 5
export const PASSIVE = 1 << 6
export const FINITE = PAST | PRESENT

/** Has no subject of its own: تقرر, it was decided. Whoever meets is meant. */
export const IMPERSONAL = 1 << 25

// agreement
export const SINGULAR = 1 << 7
export const DUAL = 1 << 8
export const PLURAL = 1 << 9
export const FEMININE = 1 << 10
/** "we", "I": the speaker's own words. */
export const FIRST_PERSON = 1 << 11

/** Agrees with no person: принято, заявило. */
export const NEUTER = 1 << 28

// names
export const NAME = 1 << 12
export const ADJECTIVE = 1 << 13
export const CAPITAL = 1 << 14
export const OFFICIAL = 1 << 15

// what is attached to a word (clitics)
export const WITH_AND = 1 << 16
export const WITH_PREPOSITION = 1 << 17
export const WITH_ARTICLE = 1 << 18
export const WITH_FUTURE = 1 << 19
export const WITH_PRONOUN = 1 << 20

// what a word allows a name recogniser to believe
export const NAME_START = 1 << 21
export const NAME_PART = 1 << 22
export const CAPITALISED = 1 << 23
/** Carries the article in a language where it is part of the word. */
export const DEFINITE = 1 << 24
/** In a language with cases: the form can be a subject. */
export const NOMINATIVE = 1 << 26
/** In a language without other cases: the form cannot be a subject. */
export const OBLIQUE = 1 << 27
