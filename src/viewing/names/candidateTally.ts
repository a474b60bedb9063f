/**
 * Counts what may be a name, and gathers what the words around each tell, for `proposeNames`.
 *
 *     tally.addPerson('Ms Ward'); tally.read('He moved to Selby.', …); tally.list().candidates
 */
import { listStretches } from './capitalRuns.ts';
import { readKin, splitRole, type OfChild } from './kinSigns.ts';
import { startsWithTitle, TITLES } from './nameForms.ts';
import { judgeSigns, readSigns, readSite } from './nameSigns.ts';
import { ORDINARY_WORDS } from './ordinaryWords.ts';

/** Where a candidate comes from, in the order they are shown. */
export const CANDIDATE_ORIGINS = ['person', 'word', 'lane', 'initials', 'number'] as const;
export type CandidateOrigin = (typeof CANDIDATE_ORIGINS)[number];

export interface Candidate {
  readonly words: string;
  readonly from: CandidateOrigin;
  /** What the chronology tells it is; null: it does not. */
  readonly is: 'person' | 'place' | null;
  /** Longer names of the same building or road: "Oakfield Primary School". */
  readonly longer: readonly string[];
  /** What a pseudonym for it begins with: "Child", "School". */
  readonly kind: string;
  /** Who somebody is to the child, where it is told: "the sister"; else empty. */
  readonly role: string;
  /** In how many cells it stands. */
  readonly count: number;
  /** Words around it, a few. */
  readonly samples: readonly string[];
  /** It also stands with a small letter, or has its capital only where a sentence begins, or in sources alone. */
  readonly isUnlikely: boolean;
}

export interface Proposals {
  /** What is likeliest first. */
  readonly candidates: readonly Candidate[];
  /** What the chronology itself calls "Child A": no pseudonym for somebody else. */
  readonly taken: ReadonlySet<string>;
}

/** Where a cell stands. */
export interface CellOf {
  /** Whom its entry concerns. */
  readonly persons: readonly string[];
  /** It tells what happened, and not who says so. */
  readonly isAccount: boolean;
}

const MOST_SAMPLES = 3;
/** What the words around one tell is plain after so many. */
const MOST_READ = 300;

interface Tallied {
  readonly from: CandidateOrigin;
  count: number;
  /** How often it stands within a sentence, and not among sources. */
  within: number;
  person: number;
  place: number;
  readonly samples: string[];
  readonly roles: Set<string>;
  /** Longer names by their kind. */
  readonly sites: Map<string, string>;
  /** How often one of these follows. */
  named: number;
}

const SMALL_WORDS = /(?<!\p{L})\p{Ll}[\p{L}\p{M}]{2,}/gu;
const PSEUDONYMS =
  /\b(?:Child|Adult|Person|Sibling|Place|School|Nursery|Hospital|Surgery|Road|Address|Number) [A-Z]\b/g;
const BORN = /^(\p{Lu}[\p{L}\p{M}'’-]*(?: \p{Lu}[\p{L}\p{M}'’-]*)?) (?:is|was) born\b/u;

export class CandidateTally {
  readonly #found = new Map<string, Tallied>();
  readonly #small = new Set<string>();
  readonly #taken = new Set<string>();
  readonly #born = new Set<string>();
  /** Words of those in the column of persons. */
  readonly #ofPersons = new Set<string>();
  readonly #children: ReadonlySet<string>;
  /** The one child of whom a birth is recorded; empty if there is none, or several. */
  readonly #child: string;

  constructor(children: ReadonlySet<string>) {
    this.#children = children;
    this.#child = children.size === 1 ? ([...children][0] ?? '') : '';
  }

  /** One of a cell of the column of persons. "Mother" and "Child A" name nobody. */
  addPerson(cell: string): void {
    const { words, role } = splitRole(cell);
    if (!startsWithTitle(words) && wordsOf(words).every((word) => word.length < 2 || isOrdinary(word)))
      return;
    const found = this.#add(words, 'person', '', true);
    if (role !== '') found.roles.add(role);
    for (const word of wordsOf(words)) if (word.length > 1 && !TITLES.has(word)) this.#ofPersons.add(word);
  }

  /** "Adam is born": a child. */
  readBirth(title: string): void {
    const born = BORN.exec(title)?.[1];
    if (born !== undefined) this.#born.add(born);
  }

  /** A lane's name begins with a capital, and it may be anybody's or anything's. */
  readLane(name: string): void {
    this.#read(name, 'lane', () => true, { isNamed: () => false, isAbout: false });
  }

  /** Looks through a cell. */
  read(cell: string, { persons, isAccount }: CellOf): void {
    const child = {
      isNamed: (words: string) => isSame(this.#child, words),
      isAbout: persons.some((words) => isSame(this.#child, words)),
    };
    this.#read(cell, 'word', (at) => isAccount && !SENTENCE_START.test(cell.slice(0, at).slice(-6)), child);
  }

  #read(cell: string, from: 'word' | 'lane', isWithinAt: (at: number) => boolean, child: OfChild): void {
    for (const [word] of cell.matchAll(SMALL_WORDS)) this.#small.add(word);
    for (const [words] of cell.matchAll(PSEUDONYMS)) this.#taken.add(words);
    const seen = new Set<string>();
    const note = (words: string, as: CandidateOrigin, at: number) => {
      const isWithin = as === 'number' || as === 'initials' || isWithinAt(at);
      const isNew = !seen.has(words);
      seen.add(words);
      const found = isNew
        ? this.#add(words, as, sampleAt(cell, at, words.length), isWithin)
        : this.#found.get(words);
      if (found && found.count <= MOST_READ)
        this.#readAround(found, cell, at, at + words.length, isWithin, child);
    };
    for (const { words, as, at } of listStretches(cell)) note(words, as === 'word' ? from : as, at);
  }

  #add(words: string, from: CandidateOrigin, sample: string, isWithin: boolean): Tallied {
    const found = this.#found.get(words) ?? {
      ...{ from, count: 0, within: 0, person: 0, place: 0, samples: [], named: 0 },
      ...{ roles: new Set<string>(), sites: new Map<string, string>() },
    };
    found.count++;
    if (isWithin) found.within++;
    if (sample !== '' && found.samples.length < MOST_SAMPLES && !found.samples.includes(sample))
      found.samples.push(sample);
    this.#found.set(words, found);
    return found;
  }

  #readAround(
    found: Tallied,
    cell: string,
    at: number,
    end: number,
    isWithin: boolean,
    child: OfChild,
  ): void {
    const role = readKin(cell, at, end, child);
    if (role !== '') found.roles.add(role);
    const site = readSite(cell, end);
    if (site !== null) {
      found.sites.set(cell.slice(at, end) + site.rest, site.site);
      found.named++;
    }
    // Where a sentence begins anything has a capital; only what no ordinary word has after it tells there.
    if (!isWithin && site === null) return;
    const { person, place } = readSigns(cell, at, end);
    found.person += person;
    found.place += place;
  }

  list(): Proposals {
    const all = [...this.#found].map(([words, found]) => this.#judge(words, found));
    const place = ({ from, isUnlikely }: Candidate) =>
      CANDIDATE_ORIGINS.indexOf(from) + (isUnlikely ? CANDIDATE_ORIGINS.length : 0);
    const candidates = all
      .filter(({ words, isUnlikely }) => words.length > 1 && !(isUnlikely && this.#isVerbBefore(words)))
      .sort((a, b) => place(a) - place(b) || b.count - a.count);
    return { candidates, taken: this.#taken };
  }

  #judge(words: string, found: Tallied): Candidate {
    const { from, count, samples } = found;
    const is = this.#tellWhich(words, found);
    const isSure = Math.max(found.person, found.place) > PLAIN;
    const isSmall = wordsOf(words).every((word) => this.#small.has(word));
    const isUnlikely =
      (from === 'word' || from === 'lane') &&
      !startsWithTitle(words) &&
      (found.within === 0 || (isSmall && !(is !== null && isSure)));
    const role = this.#tellRole(words, found);
    const kind = is === 'place' ? kindOfPlace(words, found) : this.#tellKind(words, role);
    return { words, from, is, longer: [...found.sites.keys()], kind, role, count, samples, isUnlikely };
  }

  #tellWhich(words: string, { from, person, place }: Tallied): Candidate['is'] {
    if (from === 'number') return 'place';
    if (from === 'person' || startsWithTitle(words)) return 'person';
    // "LGiU said" is no person's saying.
    if (from === 'initials' || /\p{Lu}\p{Lu}/u.test(words)) return null;
    if (wordsOf(words).some((word) => this.#ofPersons.has(word))) return 'person';
    return judgeSigns({ person, place });
  }

  #tellRole(words: string, { roles }: Tallied): string {
    if (this.#children.has(words)) return this.#children.size === 1 ? 'the child' : '';
    return roles.size === 1 ? `the ${[...roles][0] ?? ''}` : '';
  }

  #tellKind(words: string, role: string): string {
    if (this.#children.has(words)) return 'Child';
    if (/sister|brother|sibling/.test(role)) return 'Sibling';
    if (role !== '' || startsWithTitle(words)) return 'Adult';
    return this.#born.has(words) ? 'Child' : 'Person';
  }

  /** "Sees Daniel", where Daniel is found by himself. "Kasia Daniel" may be somebody, where Kasia is not. */
  #isVerbBefore(words: string): boolean {
    const blank = words.indexOf(' ');
    if (blank <= 0 || !this.#found.has(words.slice(blank + 1))) return false;
    const first = words.slice(0, blank);
    return VERB.test(first) || this.#small.has(first.toLowerCase()) || this.#found.has(first);
  }
}

/** As verbs end, and few names. */
const VERB = /(?:s|ed|ing)$/;

/** Signs of one sentence may be of an ordinary word. */
const PLAIN = 2;

/** "School" only where it is never anything else: "in Oakfield" may be a village. */
function kindOfPlace(words: string, { from, sites, named, count }: Tallied): string {
  if (from === 'number') return /^[\d+][\d\s-]*$/.test(words) ? 'Number' : 'Address';
  const kinds = new Set(sites.values());
  return kinds.size === 1 && named >= count ? ([...kinds][0] ?? 'Place') : 'Place';
}

/** What a sentence, an answer or a quotation begins after. */
const SENTENCE_START = /(?:^|[.!?;:–("“‘]\s*|\n\s*)["“‘(]*$/;

const isOrdinary = (word: string) => ORDINARY_WORDS.has(word.toLowerCase()) || /^\d+$/.test(word);

const isSame = (name: string, words: string) =>
  name !== '' && (name === words || name.startsWith(`${words} `) || words.startsWith(`${name} `));

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}'’]+/u)
    .filter(Boolean);

const AROUND = 40;

function sampleAt(cell: string, at: number, length: number): string {
  const from = Math.max(0, at - AROUND);
  const to = Math.min(cell.length, at + length + AROUND);
  return `${from > 0 ? '…' : ''}${cell.slice(from, to).replace(/\s+/g, ' ').trim()}${to < cell.length ? '…' : ''}`;
}
