/** Smaller words by comparison, by taste and by excuse: *slower than usual*, *in good fun*, *not materially affected*. */
import { cue } from '../cues.ts';

export const smallerStill = [
  cue(
    '(?:notic|saw|feel|felt|see|spott?)\\w* (?:absolutely )?nothing(?: at all| unusual| whatsoever)?|non-?(?:sensitive|critical|core|essential|material)|(?:passwords?|card numbers?|payment \\w+|bank \\w+|messages|financial \\w+|medical \\w+)(?: \\w+){0,3} (?:was|were|are|is) not (?:\\w+ )?(?:involved|exposed|taken|affected|accessed|included|compromised|stored)|already (?:visible|public|known|available|out there)|(?:differences?|amounts?|sums?|effects?|delays?|risks?|loss(?:es)?|damage|numbers?|changes?) (?:was|were|is|are) (?:\\w+ )?(?:small|minor|tiny|slight|modest|low|trivial|negligible|limited)',
    'that we (?:saw|noticed) nothing|(?:we|i) (?:\\w+ )?(?:saw|noticed|felt|spotted) nothing|already known to us',
  ),
  cue(
    '(?:a )?(?:fact|part|way) of life|(?:inevitabl[ey]|unavoidabl[ey]|bound to happen|come[s]? with the (?:territory|job)|an occupational hazard|par for the course|nature of the (?:business|beast|game|job|trade))|(?:turned|dialled|reduced|slowed|lowered|raised|shortened|trimmed|adjusted)(?: \\w+){0,2} a (?:touch|little|tad|bit|notch|fraction)',
    'not (?:inevitable|a fact|unavoidable)',
  ),
  cue(
    "(?:not|n't|never|hardly|barely) (?:\\w+ )?(?:materially|significantly|seriously|substantially|adversely|meaningfully|unduly|greatly|especially|particularly) (?:affected|impacted|harmed|disrupted|damaged|different|longer|worse|altered|delayed|changed)|(?:no|without|not any) (?:material|significant|substantial|adverse|meaningful|notable|discernible|appreciable|noticeable|real|major) (?:\\w+ )?(?:impact|effect|harm|damage|disruption|loss|change|consequences?|difference|delay)",
    'until|was it not|we did not (?:see|notice)',
  ),
  cue(
    "(?:slower|later|longer|busier|slightly \\w+er|a (?:bit|little|touch) \\w+er|rougher|colder|less (?:smooth|quick|comfortable|than)) (?:\\w+ ){0,2}?than (?:usual|normal|planned|expected|hoped|ideal|(?:they|you|we|people|guests|customers) (?:are|were|'re) used to|(?:they|you|we)(?:'d| had| would have) (?:hoped|liked|wished|expected))|(?:not|n't) (?:quite |exactly |entirely |always |fully |as )?(?:thrilled|delighted|perfect|as smooth|smooth|up to scratch|what (?:everyone|everybody|you) (?:had )?(?:hoped|wanted)|to everyone's (?:taste|liking)|everyone's cup)|less than (?:perfect|smooth|satisf\\w+|thrilled|delighted|happy)",
    'sorry|six hours|hours later',
  ),
  cue(
    '(?:in|as) (?:good )?(?:fun|jest|a joke|a bit of fun|good faith|good humou?r|good spirit|a light-?hearted\\w*)|(?:humou?r|taste|art|beauty|opinions?|views?|music|comedy|offen[cs]e) (?:is|are|being) (?:\\w+ )?(?:subjective|a matter of taste|divided|in the eye|personal)|(?:matter|question) of (?:taste|opinion|perception|interpretation|perspective)|(?:tempers?) (?:fray|frayed|ran high|run high|boiled over|got the better|were running)|heat of the (?:moment|match|debate|game)|(?:banter|high spirits|horseplay|locker[- ]room|boys will be boys|robust (?:places?|exchange|discussion|culture|debate|language))|(?:lost in translation|(?:was|were|been|being|got|is|are) (?:\\w+ )?mis(?:read|interpreted|construed|understood))',
    'was no (?:joke|fun)|not (?:a joke|fun)|tone|we (?:misread|misunderstood|misinterpreted)|i (?:misread|misunderstood)|data|were misread|signal|report was',
  ),
  cue(
    '(?:a|some|only a|just a) (?:proportion|portion|percentage|section|handful|minority|sprinkling) of (?:our |the |you\\w* )?(?:\\w+ )?(?:customers?|users?|people|guests?|passengers?|members?|residents?|patients?|orders?|calls|flights?|trains?|homes|households|visitors|fans|players|deliver\\w+|accounts?)|(?:some|certain|a few|several|occasional) (?:payments?|calls|orders|deliver\\w+|services?|trains|flights|pages|features|messages|users|customers) (?:\\w+ )?(?:are|were|is|was|may be|might be) (?:\\w+ )?(?:slow\\w*|longer)|for a (?:time|while|period|spell|bit)(?= |,|\\.|$)|from time to time|now and (?:then|again)|here and there|one or two (?:of|small|minor|things|issues|problems|teething)',
    'large|quarter|third|half|everyone|all of|died|sorry for a|number of (?:people|patients|customers|residents|passengers|users|emergency) (?:lost|died|were (?:hurt|injured|stranded|stuck|trapped)|was|could|have (?:died|been hurt)|reported)|on hold for|out for a while|been here for|we put it off',
  ),
  cue(
    "(?:no need|needn't|no reason|nothing|do not|don't|please don't) (?:to |be )?(?:worry|worried|panic|alarmed?|concerned|fret|be alarmed|be concerned)|(?:all|everything) (?:is|'s|was|were) (?:\\w+ )?(?:under control|well in hand|in hand|fine|ok|okay|well|good)|(?:whoops|oops|oopsie|d'oh|silly us|our bad|butterfingers|gremlins?|hiccough|teeny|tiny little|wee|itsy|weeny|a spot of)|(?:they|it|you|we)(?:'ll| will) (?:get there|be fine|all be fine|sort itself|survive|blow over|pass)|(?:promptly|quickly|swiftly|rapidly|immediately|soon) (?:contained|rectified|resolved|corrected|fixed|isolated|dealt with)|(?:contained|rectified|resolved|corrected|fixed|isolated|dealt with) (?:\\w+ )?(?:promptly|quickly|swiftly|rapidly|within (?:minutes|moments|seconds))",
    "all is well again|and all's well|is well again|should have|was not",
  ),
  cue(
    '(?:only|merely|just|simply) (?:sent|contained?|included?|affected?|touched|concern\\w*|showed|held|lasted?|stored?|covers?|covered|involved?|impacted|visible|hit|meant|applies|applied|exposed) (?:\\w+ ?){1,4}',
    'not (?:only|merely|just|simply)|only happened because',
  ),
];
