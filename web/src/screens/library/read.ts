/** The languages that are read. */
export const READ = ['ar', 'en', 'zh', 'fr', 'ru', 'es'] as const
