/** Word lists that several detectors share. Sets of dictionary forms, and parts of patterns. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Done by us, these are wrong in themselves. */
export const erring = set(`
  fail neglect overlook forget miss mishandle misjudge misconfigure misread misplace mislead mistake botch break breach
  delete wipe erase corrupt lose expose leak ignore underestimate overestimate skip rush overcharge overbill undercharge
  double-book overbook oversell mis-sell missell mislabel mislay mistype misroute mistreat damage hurt harm abandon
  disregard bypass cut disable crash flood spill pollute contaminate destroy violate betray delay strand overwrite
  truncate overload withhold conceal hide misinform misrepresent drop wait assume bury cause trigger let lapse dismiss
  trip duplicate hesitate mishear underpay overpay misdirect misprice endanger discriminate exclude silence harass
  overreact overpromise stumble scramble pretend lie deceive cheat downplay procrastinate
`);
/** Done by us, wrong in itself: so listed, or by its making (*misapply*, *understaff*). */
export const isErring = (verb: string): boolean =>
  erring.has(verb) ||
  /^mis(?!s)[a-z]{3,}/.test(verb) ||
  /^(?:over|under)(?:charge|pay|bill|sell|book|load|look|state|estimate|staff|fund|feed|rate|run|order|supply|crowd|promise|claim|cook|dose|price|value|count|resource|prepare|train|spend|reach|react|sleep|work|invest|insure|report|play|use)/.test(
    verb,
  );

/** These say that something was wrong, and not what. */
export const vague = set('disappoint err mess screw blow fall apologise apologize');
/** Done by us, these may have been right: it takes a word around them that says what was wrong. */
export const risky = set(`
  ship push deploy release approve sign choose decide launch migrate move change update upgrade enable switch turn roll
  run send sell charge store keep leave allow permit give grant hand put set change remove take build write announce tell
  promise accept buy cancel close order copy share publish post upload apply make go try use rely trust treat place
  restart merge install configure print issue pass bill book schedule plan start act raise replace rebuild respond answer
  say design connect retain collect hire save prioritise prioritize focus value want hope believe think expect introduce
  spend invest continue proceed press postpone stop end offer produce pack serve fill inspect talk count look read learn
  reject pour mix switch mail deliver dispatch log add create force import export reuse route point open lock unlock
`);
/** Things that people are relied on to do: not doing them is a failing. */
export const duties = set(`
  test check tell notice monitor verify listen act prepare plan communicate catch inform warn notify inspect rehearse
  practise practice train ask read answer reply follow review question validate stop prevent protect secure encrypt hash
  patch update maintain replace repair invest hire staff provide give explain consult consider anticipate expect
  see look think understand know realise realize recognise recognize detect identify escalate respond count carry do meet
  live keep have take get put make own clean measure label limit document apply set separate back finish wait speak talk
  treat support help contact include ensure hear heed learn watch disclose report publish share consider foresee correct
  fix address prioritise prioritize pay deliver send call complete run work hold write confirm remove supervise audit
  move come say want bother care let offer go stand build
`);
/** What shows that a neutral act was the wrong one. */
export const wrongness =
  /\b(?:without|instead of|rather than|despite|in spite of|although|even though|though|wrong|wrongly|incorrect(?:ly)?|twice|in error|by mistake|mistakenly|accidentally|inadvertently|too (?:early|late|soon|many|much|fast|quickly|slow|slowly|long|few|little)|more (?:tickets|seats|places|than)|in a hurry|hurried(?:ly)?|prematurely|hastily|recklessly|untested|unread|unchecked|unfinished|not ready|short ?cut|all at once|at once|against (?:the )?(?:advice|warnings?|rules)|had not|hadn't|did not|didn't|never|nobody (?:had|on|here|at|checked)|no one|before (?:i|we|they|anybody|anyone|it|the|speaking|checking|testing|asking)|only (?:after|when)|to save (?:money|time)|cheaper|careless(?:ly)?|reckless(?:ly)?|mistake|unkind|unfair|unfairly|should(?: not|n't)? have|in order to|by hand|on a sale day|over a holiday|because (?:i|we) (?:wanted|hoped|thought|believed|did|had)|quiet|secret|kept going|keep going|the short cut|knowing|knew|(?:had been|were|was) warned|warnings?|ignored|bug|defect|faulty?|flaw(?:ed)?|broken|expired?|lapse|out of date|outdated|bad|misleading|nothing|silent|so quickly|quick(?:ly)? enough|enough|and (?:they|it|that) (?:was|were|did|had)(?: not|n't)|overly|unnecessar(?:y|ily))\b/;
/** With these any act of ours was the wrong one, whatever it was. */
export const plainlyWrong =
  /\b(?:without (?:\w+ing|asking|the|a(?! single)|any|its|their|your)|instead of|rather than|against (?:the )?(?:advice|warnings?)|(?:was|were|is) (?:\w+ )?(?:wrong|a mistake|an error|careless|reckless|unfair|unkind|unacceptable|inexcusable|indefensible|not good enough|not acceptable|the wrong (?:\w+ )?(?:choice|call|decision|thing|way|order))|in a hurry|to save (?:money|time)|to keep (?:the|to) (?:timetable|schedule|deadline)|because (?:i|we) (?:wanted|hoped|thought|assumed|believed|was|were)|badly|poorly|clumsily|carelessly|too (?:late|slowly|quickly|fast|early|soon)|wrongly|incorrectly|mistakenly|prematurely|hastily|recklessly|by mistake|in error|when (?:we|i) (?:should|could|ought)|even though|despite|although|only (?:after|when) (?:you|others|customers|the|a)|far too|inadvertently|accidentally|shouldn't|should not|should have|ought to have)\b/;
/** What ties an act to the harm. */
export const causing =
  /\b(?:because|caused?|causing|led to|leading to|resulted in|resulting in|triggered|which is why|that is why|that's why|as a result|as a consequence|consequently|brought down|took down|broke|meant that|root cause|so that|made (?:it|a|the|this|things) .{0,30}worse)\b/;

/** Those whom it hits. */
export const people =
  'customers?|consumers?|users?|members?|passengers?|patients?|families|family|children|child|parents?|students?|pupils?|teachers?|guests?|visitors?|riders?|drivers?|residents?|tenants?|households?|homes?|subscribers?|clients?|shoppers?|shops?|traders?|businesses|merchants?|sellers?|policyholders?|account holders?|cardholders?|people|persons?|volunteers?|donors?|players?|fans?|readers?|travell?ers?|commuters?|employees|staff|workers?|colleagues|companies|organi[sz]ations|schools?|citizens?|borrowers?|investors?|creators?|developers?|hosts?|neighbou?rs?|everyone|everybody|anyone|anybody|somebody|someone|those|you|thousands|hundreds|millions|dozens|\\w+ of you|\\w+ of our \\w+|women|men|girls|boys|babies|carers?|nurses?|doctors?|couples?|attendees|applicants|candidates|callers|listeners|viewers|partners';
/** What is theirs, or what they came for. */
export const goods =
  'orders?|accounts?|payments?|cards?|calls?|flights?|trains?|deliver(?:y|ies)|parcels?|data|records?|files?|photos?|photographs|messages?|drafts?|work|names?|addresses|e-?mails?|balances?|bookings?|reservations?|appointments?|operations?|tickets?|service|services|website|site|app|apps|system|systems|platform|network|checkout|sign-?in|log-?in|access|requests?|transactions?|machines?|devices?|computers?|uploads?|builds?|jobs?|salar(?:y|ies)|wages|pay|water|heating|power|electricity|rent|inventor(?:y|ies)|reports?|information|details|numbers?|passwords?|notifications?|letters?|performances?|games?|products?|websites?|servers?|shops?|stores?|lines?|sites|projects?|comments?|customers|users|phones?|hosts?|speakers?|alarms?|lists?|schedules?|jets?|features?|websites|bins';
/** What happened to them. */
export const hurt =
  "lost|lose|losing|miss(?:ed|ing)?|waited|waiting|stuck|stranded|unable|could not|couldn't|cannot|can't|could no longer|not able|locked out|shut out|cancell?ed|declined|rejected|failed|failing|fails|down|offline|unavailable|inaccessible|unreachable|unusable|degraded|slow|late|delayed|frightened|scared|(?:paid|received|earned) (?:only )?(?:half|less|nothing|too little|the wrong)|(?:saw|experienced|received|encountered|got|had) (?:\\w+ )?(?:errors?|error rates|timeouts|failures|delays|blank|nothing but)|incorrectly (?:stated|charged|billed|labelled)|made (?:accessible|public|visible)|not been (?:given|paid|told|delivered|answered|informed)|no room|hurt|injured|killed|died|dead|ill|sick|poisoned|hospital|went without|without (?:heat(?:ing)?|water|power|pay|electricity|light|food|their|a|an)|turned away|overcharged|charged (?:twice|the wrong|too)|double-charged|billed twice|bounced|exposed|stolen|leaked|taken(?! (?:to (?!hospital|intensive|court)|care|home|in\\b|by (?:bus|coach|taxi|train)))|copied|accessed|disclosed|published|visible|deleted|erased|wiped|gone|destroyed|dropped|damaged|affected|impacted|disrupted|interrupted|suffered|suffering|left (?:on|in|at(?! \\d)|behind|without|waiting|standing|stranded)|not (?:paid|delivered|emptied|answered|given|informed|told|told about|start|load|open|working|work|reach)|paid nothing|wrong|went missing|missing|crushed|crashed|crash(?:ing)?|anxious|worried|upset|brown|cold|in the dark|out of (?:work|pocket|action)|rang out|unanswered|unpaid|blank|stopped working|could see|saw (?:another|other|someone|somebody|accounts)|slept|spent (?:the|a|hours|days|last)|had a reaction|evacuated|homeless|humiliated|hours of|ruined|spoil(?:ed|t)|owed|didn't owe|were not ours|did not work|didn't work|stopped|inaccessible|compromised|breached|errors|outage|burned|burnt";
