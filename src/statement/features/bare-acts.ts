/**
 * What we did, where nothing around it is put right: told in the plain past, an act of ours that is no answer to what
 * went wrong is then most often what went wrong, whatever the verb. Weaker than `ownership`, so only asked when that
 * found no failing.
 */
import type { Clause } from '../clauses.ts';
import type { Seen, Mark } from './detector.ts';
import { markOf } from './detector.ts';
import { noAct, ownMachine, praised, repairing } from './own-acts.ts';
import { vague } from './words.ts';

/** Answers to what went wrong, and what is told of good days as well. */
const answers = new Set(
  `answer reply respond note measure weigh photograph sample attend travel compare count interview
  apologise apologize regret find discover learn notice restore fix refund resolve repair revert contact notify inform
  investigate thank know understand realise realize recognise recognize acknowledge admit accept be is have feel hear see
  begin start stop detect identify determine confirm engage alert report meet speak talk ask call ring phone email reach
  help hope become want need receive try appoint rebuild reverse return recover owe mean wish serve experience suffer
  encounter observe isolate contain mitigate disable secure block shut suspend pause recall evacuate escalate dispatch
  reopen resume reboot restart patch upgrade strengthen improve invest donate raise double celebrate win grow launch found
  join welcome look listen examine trace verify search work cooperate assist support complete continue publish announce
  share post issue consider plan intend decide agree promise commit care love like value pride strive aim stand live think
  believe expect come stay remain happen seem appear kill drain free clear flush purge throttle scale divert quarantine
  freeze replay replace repay reimburse compensate credit waive correct explain visit rerun add introduce hire train
  implement commission retain conduct review test monitor audit install strengthen tighten apply close withdraw cancel
  remove pull deploy roll switch fail-over provide offer host deliver carry open build create expand prepare employ
  transport feed house collect recover enjoy watch wait hurry rush race manage succeed save rescue treat protect sail fly`.split(
    /\s+/,
  ),
);
const aside =
  /\b(?:that|which|who|whom|what|anything|everything|nothing|something|all|if|when|while|since|until|whether|how|why|as|before|after|once|because|the (?:[\w-]+ )?[\w-]+) (?:\w+ly )?$/;
/** These take it on and do not say what it was. */
const takenOn =
  /^(?:get|let|do|make|take|own|carry|bear) .{0,40}\b(?:wrong|down|short|badly|mistakes?|errors?|responsibility|blame|everything|all (?:we|i) could|(?:my|our) (?:best|duty|job))\b/;
const soft =
  /\b(?:aware|pleased|proud|committed|understand|hope|thank\w*|together|immediately|promptly|quickly|proactively|carefully|at once|straight ?away|right away|within (?:minutes|an? hour|\w+ minutes)|voluntarily|in response)\b/;

export function bareAct({ sentence, clauses }: Seen): Mark[] {
  if (soft.test(sentence.plain) || praised.test(sentence.plain) || sentence.plain.endsWith('?')) return [];
  const act = clauses.find(isBare);
  if (act === undefined) return [];
  const place = { start: act.start, end: Math.max(act.end, act.verbToken.end) };
  return [...markOf('agent', place, 'agent.act'), ...markOf('failing', place)];
}

const folk =
  /^(?:(?:one|some|two|most|all|too few) of us|(?:(?:one|some|two) of )?(?:our|my) (?:\w+ )?(?:people|staff|teams?|crews?|drivers?|engineers?|managers?|nurses?|officers?|clerks?|buyers?|planners?|editors?|developers|inspectors?|guards?|board|trustees|directors|kitchen|warehouse|laboratory|lab|depot|office|shop|ward|workshop|newsroom|reception|clinic|factory|plant|department|stewards?|guides?|teachers?|cooks?|chefs?|sales \w+|agents?))\b/;

function isBare({
  doer,
  subject,
  passive,
  negated,
  modal,
  infinitive,
  perfectOrPast,
  presentPerfect,
  verb,
  verbToken,
  after,
  sentence,
  start,
}: Clause): boolean {
  if (doer !== 'self' && !(doer === 'ours' && (folk.test(subject) || ownMachine.test(subject)))) return false;
  if (passive || negated || modal !== '' || infinitive || presentPerfect || !perfectOrPast) return false;
  if (verb.endsWith('ing') || verbToken.tags.has('Gerund') || answers.has(verb) || vague.has(verb))
    return false;
  if (noAct.test(`${verb}${after}`) || takenOn.test(`${verb}${after}`)) return false;
  if (aside.test(sentence.plain.slice(0, start)) || repairing.test(after.slice(0, 60))) return false;
  return !/^ (?:back|every effort|steps|action|care|part in|over (?:in|from)|hard|(?:\w+ ){0,3}(?:in|at|on|with) the (?:call cent(?:re|er)|phones?|shop floor|ward|depot)|a (?:complaint|report|call))\b/.test(
    after,
  );
}
