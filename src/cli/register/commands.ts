/** The register's commands on the command line. What each needs is loaded when it runs. */
import type { Command } from 'commander'
import type { AddFlags } from './add.ts'
import type { ReviewFlags } from './review.ts'
import type { ViewFlags } from './views.ts'

const VIEWS: Record<string, string> = {
  chronology: 'rounds of a mechanism: date, place, chairs, agreements, documents; gaps',
  matrix: 'who stands where on each issue, round by round',
  silence: 'issues that were mentioned before and are not in the last reports',
  followup: 'what later reports say of undertakings',
  indicators: 'signs of the relationship as series',
  calendar: 'anniversaries and dates that reports name, with the reckoning; --format ics for a calendar program',
}

/** @param done takes whether all went well */
export function registerCommands(program: Command, done: (well: boolean) => void): void {
  program
    .command('add')
    .description(
      'add files or folders to the register, each with what became of it. Texts are kept as received; what is held ' +
        'already is left as it is, so a broken run is taken up by running it again; a near copy is grouped, not counted twice',
    )
    .argument('<inputs...>', 'files, folders, or -')
    .option('--published <date>', 'day of publication of all of them, YYYY-MM-DD')
    .option('--lang <code>', 'language of all of them; found from each text if left out')
    .option('--encoding <label>', 'where they are not UTF-8')
    .option('--side <party>', 'whose account all of them are, unless somebody said otherwise: a code (RU, EU), or none')
    .action(async (inputs: string[], flags: AddFlags) => done(await (await import('./add.ts')).add(inputs, flags)))
  program
    .command('mechanisms')
    .description('the mechanisms held: reports, meetings, the last one; and names that may be of one mechanism')
    .option('--labels <code>', 'language of the names (ar, en …)')
    .action(async (flags: { labels?: string }) => (await import('./mechanisms.ts')).mechanisms(flags.labels))
  for (const [name, description] of Object.entries(VIEWS))
    view(program.command(name).description(description).argument('<mechanism>')).action(
      async (mechanism: string, flags: ViewFlags) => (await import('./views.ts')).mechanismView(name, mechanism, flags),
    )
  view(program.command('brief').description('the page before the next round').argument('<mechanism>')).action(
    async (mechanism: string, flags: ViewFlags) => (await import('./views.ts')).briefView(mechanism, flags),
  )
  view(
    program
      .command('drift')
      .description('how an issue, or a formula in one or several languages, went from round to round')
      .argument('<mechanism>')
      .argument('<wordings...>'),
  ).action(async (mechanism: string, wordings: string[], flags: ViewFlags) =>
    (await import('./views.ts')).driftView(mechanism, wordings, flags),
  )
  view(program.command('compare').description('two accounts of one meeting').argument('<a>').argument('<b>')).action(
    async (one: string, other: string, flags: ViewFlags) => (await import('./views.ts')).compareView(one, other, flags),
  )
  view(
    program
      .command('reports')
      .description(
        'the other reports of the meetings that a document tells of, and why they are taken for one meeting. ' +
          'mahdar link and split decide, mahdar undo takes it back',
      )
      .argument('<document>'),
  ).action(async (name: string, flags: ViewFlags) => (await import('./views.ts')).reportsView(name, flags))
  view(
    program
      .command('people')
      .description(
        'who met, in every spelling, with the office of each day; which spellings are taken for one person and why. ' +
          'mahdar link and split decide, mahdar undo takes it back',
      )
      .argument('<name>', 'a name in any script, or a mechanism'),
  ).action(async (name: string, flags: ViewFlags) => (await import('./views.ts')).peopleView(name, flags))
  view(
    program
      .command('search')
      .description('words and names over six languages; the variant found is shown')
      .argument('[words...]', 'may be left out where an option narrows the search'),
  )
    .option('--mechanism <id>', 'in reports of a mechanism')
    .option('--round <n>', 'of a round')
    .option('--party <name>', 'what a side said or agreed')
    .option('--issue <name>', 'what was said or agreed on an issue')
    .option('--kind <kind>', 'agreements, statements …: agreement, statement, commitment, milestone, indicator')
    .option('--language <code>', 'in reports of a language')
    .option('--year <year>', 'of a year')
    .option('--limit <n>', 'most results', '50')
    .action(async (words: string[], flags: ViewFlags & { limit?: string }) =>
      (await import('./views.ts')).searchView(words, flags),
    )
  review(program, done)
  keep(program, done)
}

const view = (command: Command) =>
  command
    .option('--labels <code>', 'language of the page (ar, en …)')
    .option('--format <name>', 'text, markdown, html or json; what the ending of the file says if left out, else text')
    .option('-o, --output <file>', 'write into a file')

function review(program: Command, done: (well: boolean) => void): void {
  for (const kind of ['accept', 'correct', 'reject', 'comment'] as const)
    program
      .command(kind)
      .description(`${kind} a fact of a document, or one of its fields`)
      .argument('<document>')
      .argument('<fact>')
      .option('--field <name>')
      .option('--value <value>', 'the right value, as JSON or plain words')
      .option('--from <spans>', 'the words that say it, as offsets in the text: START-END')
      .option('--note <words>')
      .action(async (document: string, fact: string, flags: ReviewFlags) =>
        (await import('./review.ts')).verdict(kind, document, fact, flags),
      )
  program
    .command('add-fact')
    .description('add a fact that was not found: agreements, statements, participants, commitments, milestones …')
    .argument('<document>')
    .argument('<kind>')
    .option('--from <spans>', 'the words of the fields that name none, as offsets in the text: START-END')
    .option('--fields <json>', 'its fields: {"content": {}, "act": {"value": {"sense": "agree"}, "from": […]}}')
    .action(async (document: string, kind: string, flags: { from?: string; fields?: string }) =>
      (await import('./review.ts')).addition(document, kind, flags),
    )
  program
    .command('published')
    .description(
      'the day on which a document was published, where it was added without one or with a wrong one: it is read anew',
    )
    .argument('<document>')
    .argument('<date>', 'YYYY-MM-DD')
    .option('--note <words>', 'why, or where it is known from')
    .action(async (document: string, date: string, flags: { note?: string }) =>
      (await import('./review.ts')).dated(document, date, flags),
    )
  program
    .command('side')
    .description('whose account a document is, where its page does not tell it or tells it wrongly')
    .argument('<document>')
    .argument('<party>', 'the code of a state or an organisation (RU, EU); none for an outlet of none of those who met')
    .option('--note <words>', 'why, or where it is known from')
    .action(async (document: string, party: string, flags: { note?: string }) =>
      (await import('./review.ts')).siding(document, party, flags),
    )
  for (const [kind, what] of Object.entries({
    link: 'tell of one meeting, that two spellings are one person, or two names one mechanism',
    merge: 'tell of one meeting, that two spellings are one person, or two names one mechanism',
    split: 'tell of two meetings, that two spellings are two people, or two names two mechanisms',
  }))
    program
      .command(kind)
      .description(`decide that two documents ${what}`)
      .argument(
        '<a>',
        'a document; a person as mahdar people writes it, DOCUMENT#FACT; or a mechanism as mahdar mechanisms does',
      )
      .argument('<b>')
      .action(async (one: string, other: string) =>
        (await import('./review.ts')).pairing(kind as 'link' | 'merge' | 'split', one, other),
      )
  for (const kind of ['undo', 'redo'] as const)
    program
      .command(kind)
      .description(kind === 'undo' ? 'take a decision back: the last, or that of an event' : 'put it in force again')
      .argument('[event]')
      .action(async (seq: string | undefined) => (await import('./review.ts')).turning(kind, seq))
  program
    .command('conflicts')
    .description('where people decided differently, or a decision no longer fits what is read')
    .action(async () => done(await (await import('./review.ts')).conflicts()))
  program
    .command('reread')
    .description('read all documents with this engine, keep decisions, list conflicts')
    .action(async () => done(await (await import('./review.ts')).reread()))
}

function keep(program: Command, done: (well: boolean) => void): void {
  program
    .command('history')
    .description('everything that was done, who did it and when; nothing is ever taken out of it')
    .option('--json', 'every event whole, with its hashes, one a line')
    .action(async (flags: { json?: boolean }) => (await import('./history.ts')).history(flags))
  program
    .command('verify')
    .description(
      'recompute every hash and every span. Keep the head that it prints elsewhere: with --head it shows later whether ' +
        'the log was rewritten',
    )
    .option('--head <hash>', 'a head kept elsewhere: it must be in the log')
    .action(async ({ head }: { head?: string }) => done(await (await import('./keep.ts')).check(head)))
  program
    .command('backup')
    .description('the whole register into one new file, as of one moment')
    .argument('<file>')
    .action(async (file: string) => (await import('./keep.ts')).backup(file))
  program
    .command('restore')
    .description('a backup, verified, into an empty register; also into a server (MAHDAR_DATABASE_URL)')
    .argument('<file>')
    .action(async (file: string) => (await import('./keep.ts')).restore(file))
}
