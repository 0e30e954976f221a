/** What the log says of each entry of the timeline: one line, who it is about, and the kind it is filtered by. */
import type { Entry, EntryOf, EntryType } from '../../run/timeline.ts';
import type { Words } from '../session-types.ts';

export const kinds = ['said', 'work', 'noise', 'updates'] as const;
export type Kind = (typeof kinds)[number];

export interface Line {
  text: string;
  kind: Kind;
  /** People it is about or from. */
  people: string[];
  /** The part that is a text of the night, set in its own language; `text` then leads to it. */
  quote: string | null;
}

type Teller<T extends EntryType> = (entry: EntryOf<T>, words: Words) => Line | null;

const nothing = () => null;

function line(kind: Kind, text: string, people: string[] = [], quote: string | null = null): Line {
  return { kind, text, people, quote };
}

/** A text of the night under the first of the keys that exists, or null. */
function night(words: Words, ...keys: string[]): string | null {
  const key = keys.find((one) => words.knows(one));
  return key === undefined ? null : words.night(key);
}

/** Whether a text begins with a person's name, which has marks of direction around it. */
export const beginsWith = (text: string, name: string): boolean => {
  const bare = name.replaceAll(/\p{Cf}/gu, '');
  return bare !== '' && text.replaceAll(/\p{Cf}/gu, '').startsWith(bare);
};

/** A caption that is only a time says nothing after the time. */
const isTime = (text: string): boolean => /^[\p{Nd}:\s]+$/u.test(text);

function spoken(words: Words, who: string, text: string | null): Line | null {
  if (text === null) return null;
  const name = who === 'narrator' ? '' : words.person(who);
  // A text that begins with the name is told, not spoken.
  return line('said', beginsWith(text, name) ? '' : name, [who], text);
}

/** A message that says by itself who sends it: a name, a colon, and what they say. */
const namesItsSpeaker = /^[^"«:]{1,24}: ["«]/;

/** What is seen or heard of somebody: their name stands before it unless the text says it. */
function noticed(words: Words, who: string, text: string): Line {
  const name = night(words, `person.${who}.name`);
  const named = name !== null && (text.includes(name) || namesItsSpeaker.test(text));
  return line('said', named || name === null ? '' : words.person(who), [who], text);
}

const task = (words: Words, id: string) => night(words, `task.${id}`) ?? id;
const audience = (words: Words, id: string) => night(words, `audience.${id}`) ?? id;

/** Minutes by which what a task takes and when one hears of it may differ without a word about it. */
const closeTo = 2;

/** One teller for each type: a new entry type that forgets the log is a type error. */
const tellers: { [T in EntryType]: Teller<T> } = {
  chapter: (e, w) => {
    const caption = night(w, `chapter.${e.chapter}`);
    return line('work', caption === null || isTime(caption) ? w.t(`act.${e.act}`) : caption);
  },
  changed: (e, w) => spoken(w, 'narrator', night(w, `changed.${e.text}`, e.text)),
  phase: (e, w) => {
    const text = night(w, `phase.${e.phase}`);
    return text === null ? null : line('work', w.t('entry.phase', { text }));
  },
  impact: (e, w) => {
    const text = night(w, `impact.${e.impact}`);
    return text === null ? null : line('updates', w.t('entry.impact', { text }));
  },
  said: (e, w) => spoken(w, 'player', night(w, `say.${e.line}`)),
  role: (e, w) =>
    line('said', w.t('entry.role', { who: w.person(e.person), role: w.t(`role.${e.role}`) }), [e.person]),
  assigned: (e, w) => {
    const params = { task: task(w, e.task), who: w.person(e.person), minutes: w.minutes(e.timebox) };
    if (e.by !== undefined)
      return line('work', w.t('entry.assigned.by', { ...params, by: w.person(e.by) }), [e.by, e.person]);
    if (e.person === 'room') return line('work', w.t('entry.assigned.room', params));
    return line('work', w.t(e.timebox > 0 ? 'entry.assigned.timed' : 'entry.assigned', params), [e.person]);
  },
  'at-work': (e, w) => {
    const params = { task: task(w, e.task), who: w.person(e.person), minutes: w.minutes(e.ago) };
    return line('work', w.t('entry.at-work', params), [e.person]);
  },
  readback: (e, w) => {
    const params = { task: task(w, e.task), who: w.person(e.person), minutes: w.minutes(e.timebox) };
    if (e.timebox <= 0) return line('work', w.t('entry.readback', params), [e.person]);
    const off = (e.takes ?? e.timebox) - e.timebox;
    if (Math.abs(off) <= closeTo) return line('work', w.t('entry.readback.timed', params), [e.person]);
    const key = off > 0 ? 'entry.readback.longer' : 'entry.readback.shorter';
    return line('work', w.t(key, { ...params, takes: w.minutes(e.takes ?? 0) }), [e.person]);
  },
  done: (e, w) =>
    line(
      'work',
      w.t('entry.done', { task: task(w, e.task), who: w.person(e.person), minutes: w.minutes(e.took) }),
      [e.person],
    ),
  dropped: (e, w) =>
    line('work', w.t('entry.dropped', { task: task(w, e.task), who: w.person(e.person) }), [e.person]),
  checkin: (e, w) => {
    if (e.by === undefined)
      return line('said', w.t(`entry.checkin.${e.how}`, { who: w.person(e.person) }), [e.person]);
    const params = { who: w.person(e.person), by: w.person(e.by) };
    return line('said', w.t('entry.checkin.by', params), [e.by, e.person]);
  },
  aside: (e, w) => line('said', w.t('entry.aside', { who: w.person(e.person) }), [e.person]),
  spoke: (e, w) => {
    const text = e.text === null ? null : { id: `answer.${e.text}`, params: { minutes: e.minutes } };
    if (text !== null && w.knows(text.id)) return spoken(w, e.person, w.night(text));
    const params = { who: w.person(e.person), minutes: w.minutes(e.minutes) };
    return line('said', w.t(`entry.spoke.${e.about}.${e.state}`, params), [e.person]);
  },
  paired: (e, w) =>
    line('work', w.t('entry.paired', { who: w.person(e.person), other: w.person(e.with) }), [
      e.person,
      e.with,
    ]),
  relieved: (e, w) => line('work', w.t('entry.relieved', { who: w.person(e.person) }), [e.person]),
  left: (e, w) => line('work', w.t('entry.left', { who: w.person(e.person) }), [e.person]),
  asked: (e, w) => {
    const risks = e.texts.map((id) => night(w, `risk.${id}`)).filter((text) => text !== null);
    const asked = w.t('entry.asked', { task: task(w, e.task) });
    if (risks.length === 0) return line('said', `${asked} ${w.t('bridge.decide.risks.none')}`);
    return line('said', asked, [], risks.join(' '));
  },
  decided: (e, w) => line('work', w.t(`entry.decided.${e.choice}`, { task: task(w, e.task) })),
  harm: (e, w) => spoken(w, 'narrator', night(w, `harm.${e.text}`)),
  error: (e, w) =>
    line(
      'work',
      w.t('entry.error', { task: task(w, e.task), who: w.person(e.person), minutes: w.minutes(e.minutes) }),
      [e.person],
    ),
  learned: (e, w) => {
    const text = night(w, `fact.${e.fact}`);
    return text === null ? null : line('work', w.t('entry.learned', { text }));
  },
  lead: (e, w) => line('work', w.t(`entry.lead.${e.to}`, { lead: night(w, `lead.${e.lead}`) ?? e.lead })),
  fell: (e, w) => line('work', w.t('entry.fell', { lead: night(w, `lead.${e.lead}`) ?? e.lead })),
  arrived: (e, w) => {
    const text = night(w, `line.${e.text}`);
    if (text === null)
      return line('noise', w.t(`entry.arrived.${e.channel}`, { who: w.person(e.from) }), [e.from]);
    return { ...noticed(w, e.from, text), kind: 'noise' };
  },
  told: (e, w) => noticed(w, e.from, night(w, `line.${e.text}`, e.text) ?? ''),
  tell: (e, w) => noticed(w, e.person, night(w, `tell.${e.text}`) ?? ''),
  took: (e, w) => {
    // With nothing to pay somebody speaks next, and that is the line.
    if (e.minutes === 0 || e.channel === 'tell' || e.channel === 'scene') return null;
    const params = { who: w.person(e.from), minutes: w.minutes(e.minutes) };
    const said = e.said === undefined ? null : night(w, `line.${e.said}`);
    if (said === null || e.gave === undefined)
      return line('noise', w.t(`entry.took.${e.channel}`, params), [e.from]);
    const heard = w.t(`entry.heard.${e.channel === 'visitor' ? 'visitor' : 'call'}`, params);
    return line('noise', `${heard} ${w.t(`entry.gave.${e.gave}`)}`, [e.from], said);
  },
  routed: (e, w) => {
    const places: Partial<Record<string, string>> = { liaison: 'liaison', defer: 'later', refuse: 'away' };
    const place = places[e.to] ?? (e.by === 'liaison' ? 'liaison' : 'person');
    // Who gets through by themselves is told by what it breaks.
    if (e.by === 'none') return null;
    const params = { from: w.person(e.from), who: place === 'person' ? w.person(e.to) : '' };
    const text = w.t(`entry.routed.${place}`, params);
    if (e.made === undefined) return line('noise', text, [e.from]);
    return line('noise', `${text} ${w.t(`entry.made.${e.made}`, { who: w.person(e.to) })}`, [e.to, e.from]);
  },
  expired: (e, w) => line('noise', w.t('entry.expired', { who: w.person(e.from) }), [e.from]),
  interrupted: (e, w) => {
    // Somebody who was on nothing had no thread to lose.
    if (e.lag === 0) return null;
    const params = { who: w.person(e.person), minutes: w.minutes(e.lag) };
    if (e.cause === 'player') return line('noise', w.t('entry.interrupted.you', params), [e.person]);
    // A scene breaks a thread without anybody in particular having called.
    if (!w.knows(`person.${e.by}.name`))
      return line('noise', w.t('entry.interrupted.scene', params), [e.person]);
    return line('noise', w.t('entry.interrupted', { ...params, by: w.person(e.by) }), [e.person, e.by]);
  },
  signal: (e, w) => line('noise', w.t(e.latency === null ? 'entry.signal.lost' : 'entry.signal')),
  rule: (e, w) => line('noise', w.t(`entry.rule.${e.rule}`)),
  opened: (e, w) => spoken(w, e.speaker, night(w, `line.${e.text}`)),
  replied: (e, w) => {
    const texts = e.options.map((id) => night(w, `option.${id}`)).filter((text) => text !== null);
    return spoken(w, 'player', texts.join(' '));
  },
  answered: (e, w) => spoken(w, e.speaker, night(w, `answer.${e.text}`)),
  'stood-in': (e, w) =>
    line('said', w.t('entry.stood-in', { who: w.person(e.by) }), [e.by], night(w, `option.${e.option}`)),
  missed: (e, w) => line('said', w.t(`entry.missed.${e.how}`, { who: w.person(e.with) }), [e.with]),
  skipped: nothing,
  post: (e, w) => {
    const params = {
      audience: audience(w, e.audience),
      impact: w.t(`entry.impact.${e.update.impact}`),
      time: w.at(e.minute + e.update.next),
    };
    if (e.by !== undefined)
      return line('updates', w.t('entry.post.by', { ...params, who: w.person(e.by) }), [e.by]);
    return line('updates', w.t(e.update.next > 0 ? 'entry.post.next' : 'entry.post', params));
  },
  promise: (e, w) =>
    line(
      'updates',
      w.t(e.kept ? 'entry.promise.kept' : 'entry.promise.missed', { audience: audience(w, e.audience) }),
    ),
  answer: (e, w) => line('updates', audience(w, e.audience), [], night(w, `answer.${e.text}`, e.text)),
  'hands-on': (e, w) => {
    if (e.action === 'up' && e.missed > 0)
      return line('work', w.t('entry.hands-on.missed', { count: e.missed }));
    if (e.what !== undefined && e.text !== undefined) {
      const params = { what: w.night(`dig.${e.what}`), minutes: w.minutes(e.minutes) };
      return line('work', w.t('entry.hands-on.looked', params), [], night(w, `line.${e.text}`, e.text));
    }
    return line('work', w.t(`entry.hands-on.${e.action}`, { minutes: w.minutes(e.minutes) }));
  },
  command: (e, w) => line('work', w.t(`entry.command.${e.how}`, { who: w.person(e.holder) }), [e.holder]),
  epilogue: nothing,
  end: (e, w) => line('work', w.t(`entry.end.${e.how}`)),
};

/** The line of an entry, or null where the log has nothing to say. */
export function logLine(entry: Entry, words: Words): Line | null {
  const teller = tellers[entry.type] as Teller<EntryType>;
  return teller(entry, words);
}

/** The line as one sentence, for screen readers and search. */
export function plainLine({ text, quote }: Line): string {
  if (quote === null) return text;
  if (text === '') return quote;
  // What is a sentence already leads on without a colon.
  return /[.!?…؟:]\p{Cf}*$/u.test(text) ? `${text} ${quote}` : `${text}: ${quote}`;
}
