/** Is a change named, so that it is less likely next time? */
import { cue, find } from '../cues.ts';
import { markOf, type Detector } from './detector.ts';
import { changed, ruleIn } from './forward.ts';
import { nowRule, standingRule } from './now-rules.ts';

const guard =
  'safeguards?|limits?|checks?|tests?|testing|approvals?|alerts?|alarms?|monitoring|roll-?outs?|stages?|canar(?:y|ies)|control(?:s|led)?|permissions?|access|audits?|auditors?|backups?|training|procedures?|checklists?|locks?|guards?|guardrails?|validation|reviewers?|redundan\\w+|stops?|kill ?switch\\w*|inspect\\w+|inspectors?|failover|second (?:person|pair|route|site|team|opinion|signature|supplier)|two people|two persons|staff(?:ing)?|rosters?|crew|firewalls?|encrypt\\w*|rate limits?|policy|policies|rules?|oversight|office|officer|owner|process(?:es)?|capacity|drills?|rehears\\w+|reminders?|labels?|labelling|reversible|delay|window|confirmation|authentication|isolation|separat\\w+|dashboards?|standby|systems?|cells?|sensors?|maintenance|engineers|factor|freeze|budget|main|pipes?|tool(?:ing|s)?|barriers?|fence|automat\\w+|independent|regulator|contract|timetable|protections?|warnings?|copies|password\\w*|replicas?|regions?|servers?|practice|board|committee|commitments?|rule';
const changing =
  'add(?:ed|ing)?|remov(?:e|ed|ing)|introduc(?:e|ed|ing)|chang(?:e|ed|ing)|redesign(?:ed|ing)?|replac(?:e|ed|ing)|build(?:ing)?|built|requir(?:e|ed|ing)|hir(?:e|ed|ing)|appoint(?:ed|ing)?|limit(?:ed|ing)?|block(?:ed|ing)?|separat(?:e|ed|ing)|automat(?:e|ed|ing)|doubl(?:e|ed|ing)|tripl(?:e|ed|ing)|invest(?:ed|ing)?|commission(?:ed|ing)?|implement(?:ed|ing)?|install(?:ed|ing)?|mov(?:e|ed|ing)|split(?:ting)?|tak(?:e|en|ing) away|took away|put(?:ting)? (?:in place|a|an|two)|set(?:ting)? up|creat(?:e|ed|ing)|enforc(?:e|ed|ing)|turn(?:ed|ing)? (?:off|on)|restrict(?:ed|ing)?|rewrit\\w+|rewrote|upgrad(?:e|ed|ing)|strengthen(?:ed|ing)?|increas(?:e|ed|ing)|expand(?:ed|ing)?|retir(?:e|ed|ing)|stagger(?:ed|ing)?|test(?:ing)?|audit(?:ing)?|publish|rehears(?:e|ed|ing)|practis(?:e|ing)|practic(?:e|ing)|given|giv(?:e|ing)|gave|train(?:ed|ing)?|retrain\\w*|updat(?:e|ed|ing)|reduc(?:e|ed|ing)|enabl(?:e|ed|ing)|deploy(?:ed|ing)?|roll(?:ing|ed)? out|adopt(?:ed|ing)?|buy(?:ing)?|bought|spend(?:ing)?|fund(?:ed|ing)?|ban(?:ned|ning)?|stop(?:ped|ping)?|end(?:ed|ing)?|clos(?:e|ed|ing)|extend(?:ed|ing)?|migrat(?:e|ed|ing)|tighten(?:ed|ing)?|harden(?:ed|ing)?|simplif\\w+|mak(?:e|ing)|made|ask(?:ed|ing)?';

const cues = [
  // A rule that holds from now on.
  cue(
    '(?:from|starting|as of|effective|beginning|with effect from) (?:now on|today|tomorrow|this (?:week|morning|month)|next \\w+|monday|tuesday|wednesday|thursday|friday|\\d\\d? \\w+|(?:january|february|march|april|may|june|july|august|september|october|november|december)|immediately|the \\w+ (?:of|release)|version)[^.;!?]*',
    'prices|we will be closed|service will resume|fares?|tickets?|for free|is free|are free|open(?:s|ing)? (?:again|from)|refund|unavailable|as of (?:today|now),? (?:we|\\d|all)|back (?:from|as of)|again (?:as of|from)|data from|(?:heard|came|comes|come|rang|called|letters?|advice|word) from|from (?:\\w+ )?\\w+ (?:until|till|to|through) ',
  ),
  cue(
    "(?:going forward|in (?:the )?future|until then|until further notice|for the next \\w+ (?:months|weeks|releases)),? (?!we (?:hope|will strive|will do better|want))[^.;!?]{12,}|next (?:year|season|time)'?s? (?:\\w+ )?(?:says|will have|has)",
    'do better|future of|bright future|strive|look forward',
  ),
  cue(
    '(?:can|will|may|is|are|could) no longer(?: be)? [^.;!?]{4,}|no longer possible|now (?:requires?|needs?|waits?|refuses?|must|blocks?|goes|go|renews?|reads?|takes?|halts?|stops?|rejects?|checks?|asks?|(?:has|have) (?:to|two|its|their|an? (?:[\\w-]+ )?(?:second|limit|lock|check|test|guard|alarm|alert|key|step|timer|owner|switch|spare|copy|rule|list|sensor|backup|standby))|fails?|wakes?|limits?|runs?|kept|reversible|sees?|watches|reports?|tests?)(?: \\w+){2,}|(?:is|are) now (?:reversible|labelled|locked|kept|limited|checked|tested|separate|required|restricted|blocked|in place|read|reviewed|encrypted|monitored|automatic\\w*|mandatory|impossible|doubled)|(?:deletion|deletions|changes?|releases?|updates?|transfers?|batch|every \\w+|all \\w+|line|launch|certificates|the \\w+ job)(?: \\w+){0,3} (?:is|are) (?:now )?(?:reversible|staged|checked|tested|tried|kept|doubled|reviewed|encrypted|blocked)',
    'is now resolved|now impossible|are now working|now has more|customers can no longer|users can no longer|now runs normally|you can no longer|now take|no longer (?:available|with us|be with)|everything is now',
  ),
  cue(
    "(?:nobody|no one|no-one|no (?:laptop|engineer|change|release|update|single \\w+|person|account|developer|deploy\\w*|code|machine|order|batch|train|bus|patient|child|team)|every (?:change|release|update|deletion|batch|transfer|new|restore|order|appeal|backup|delivery|account|launch|flight|journey|customer|deploy\\w*|trip|bottle)|all (?:changes|releases|updates|deletions|new)|any (?:data )?(?:bug|change|release|transfer))(?: [\\w',-]+){0,10}? (?:will|can|must|may|now|waits?|goes|reaches|needs?|requires?|gets?|blocks?|is (?:checked|tested|reviewed|reversible|done|cancelled without|read))",
    'out of pocket|worse off|nobody can (?:know|say|promise|deny)|no one can (?:know|say|promise|deny)|nobody (?:could|will forget)|every customer will (?:get|receive|be refunded)|free|refund|credit',
  ),
  cue(
    `(?:we|i|we've|we're|i've|we'll|i'll|team|society|council|company|board|bank|[\\w]+ (?:has|have|will)) (?:\\w+ )?(?:have |has |will |are |'ve |'re |'ll |am |be |been |also |now |already |therefore |permanently |immediately |since |just |shall |never |going to |asked |plan to |to |and )*(?:${changing}) (?:[\\w',%-]+ ){0,9}?(?:${guard})`,
    "(?:did not|didn't|had not|hadn't|never|without|failed to|should have|shouldn't have) (?:\\w+ )?(?:test|check|add|build|train|inspect|invest|give|gave|put)\\w*|reviewing our (?:processes|procedures)|we (?:changed|updated|introduced|removed) [^.]{0,60}(?:and|which|without|but)|had (?:given|put|made|built|handed|stopped|let|sent)|because (?:we|i)(?:'d| had)|in a hurry|to save|restored? access|access (?:again|is restored)|we stopped (?:testing|checking|labelling)|never (?:gave|built|tested)|stopped the standby|test server|built a limit",
  ),
  cue(
    '(?:independent|outside|external|third-party|safety) (?:\\w+ ){0,2}(?:review|audit|inquiry|investigation|inspector|inspection|firm|auditors?|experts?|panel|assessment|office|body)(?: \\w+){0,2}|a second person|two people (?:check|sign|must|now)|somebody from outside|reports? (?:straight|directly) to the board',
    'with the assistance of|investigation(?: is|,? which is| remains)? ongoing|external experts|hired external|working with (?:external|outside|independent)',
  ),
  cue(
    "before (?:any|every|each|the next|another|we) (?:[\\w',-]+ ){1,8}?(?:again|next)?,? (?:[\\w',-]+ ){1,8}?(?:will|must|have to|has to|needs?) [^.;!?]{4,}|(?:become|becomes|became|will be) (?:immutable|mandatory|read-only|reversible|automatic|permanent|impossible|compulsory|standard|required)|(?:fails?|refuses?|stops?|halts?|blocks?|locks?) (?:if|when|unless|before|as soon as) [^.;!?]{6,}|(?:now|it) (?:takes|needs) (?:two|three|a second)(?: \\w+)+|needs? (?:a|two) (?:second|different|other) (?:\\w+'s |\\w+ )?(?:approval|signature|person|people|pair|engineer)|(?:owner|due|deadline):? (?:\\w+,? )?(?:by )?(?:\\d|monday|january|february|march|april|may|june|july|august|september|october|november|december)",
    'had failed|failed (?:if|when)|it fails when we|could say|before anyone could|(?:began|started|went|was|were) \\w+ before',
  ),
  cue(
    '(?:until|unless) (?:somebody|someone|a second|two|an? (?:independent|outside)|it has|we have|they have|the \\w+ (?:has|have) been)[^.;!?]{8,}|goes live on|work on (?:a|the) new \\w+ begins|no work at all|in another room|goes out before|much less likely|renew (?:by )?themselves|one person owns|(?:a )?(?:staged|gradual|phased|slower) (?:roll-?out|deployment|release)|go first to|first to (?:one|a|\\d)|(?:a|the) restore is tried|lead (?:a|the|our) new|per cent of machines|will (?:never )?(?:again )?be (?:required|limited|locked|separated|tested|checked|reviewed|inspected|replaced|rebuilt|retired|removed|doubled|trained|audited|encrypted|automated|staged)|permission (?:that|which) made this',
  ),
];
cues.push(
  cue(
    `(?:by|including|include|includes|for example|such as|actions?|changes|improvements|working on|plan|next|are|is|we're|and),? (?:also |already |now )?(?:adding|increasing|introducing|requiring|removing|automating|replacing|building|limiting|separating|staging|isolating|encrypting|expanding|hardening|improving|splitting|doubling|enforcing|auditing|rewriting|implementing|creating|redesigning|installing|hiring|changing) (?:[\\w',-]+ ){0,7}?(?:${guard})`,
    'steps to|measures to|after (?:adding|changing)|while (?:adding|changing)|reviewing our|before (?:changing|removing)|security measures|(?:were|was) (?:adding|changing|increasing|removing|replacing)',
  ),
);
/** Words of change that name none. */
const empty =
  /\b(?:(?:taking|taken|take|implementing|implemented|put(?:ting)?) (?:\w+ ){0,4}(?:steps|measures|actions?)(?: in place)?|lessons? (?:will|have|are|to)|learn(?:ed|t)? (?:from|lessons)|reviewing (?:our|its|all|the) (?:\w+ )?(?:processes|procedures|systems|practices)|working (?:hard|around the clock)|do better|strive|everything (?:we can|in our power)|robust|zero-tolerance|continue to (?:invest|improve)|continually|committed to)\b/;
const concrete =
  /\b(?:every|each|nobody|no one|two people|second person|monday|friday|from (?:now on|today|tomorrow)|automatic\w*|independent|removed?|staged|\d)\b/;

export const prevention: Detector = ({ sentence, clauses }) => {
  const { plain } = sentence;
  if (empty.test(plain) && !concrete.test(plain)) return [];
  if (/\bnever (?:ever |, ever )?happen\b/.test(plain) && !/\bso\b|;/.test(plain)) return [];
  return markOf(
    'prevention',
    find(cues, plain) ?? ruleIn(clauses) ?? find(changed, plain) ?? nowRule(clauses) ?? standingRule(plain),
  );
};
