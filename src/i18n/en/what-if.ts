/**
 * What-ifs in the debrief. Each effect says that it is the model's. `{{mean}}`, `{{least}}`, `{{most}}`, `{{own}}` are
 * phrases from `whatif.span`, `{{was}}` and `{{now}}` phrases from `whatif.move`.
 */
export const whatIf = {
  'whatif.heading': 'What if',
  'whatif.intro':
    'Your night again, with one thing changed and the rest kept where it still fits. In this model.',
  'whatif.computing': 'Playing your night again. {{done}} of {{total}}',
  'whatif.cancel': 'Stop',
  'whatif.failed': 'The nights could not be played again.',
  'whatif.went-well': 'What went well, and what it saved',
  'whatif.other-way': 'What would have gone another way',
  'whatif.ask': 'Try another moment',

  'whatif.change.other': 'At {{time}}: {{now}} Instead of: {{was}}',
  'whatif.change.without': 'At {{time}}, without this: {{was}}',
  'whatif.change.earlier': 'At {{at}} instead of {{time}}: {{was}}',
  'whatif.change.added': 'At {{time}}, one thing more: {{now}}',

  'whatif.somebody': 'somebody',
  'whatif.move.reply': '{{said}}',
  'whatif.move.leave': 'walk away without an answer.',
  'whatif.move.take': 'take {{from}} yourself.',
  'whatif.move.resume': 'ask for command back.',
  'whatif.move.inject': 'the facilitator sends something.',
  'whatif.move.skip': 'the facilitator skips this.',
  'whatif.move.hold': 'the facilitator holds the time.',
  'whatif.move.land': 'the facilitator ends the night here.',
  'whatif.move.route.liaison': 'pass {{from}} to the liaison.',
  'whatif.move.route.defer': 'let {{from}} wait.',
  'whatif.move.route.refuse': 'send {{from}} away.',
  'whatif.move.route.person': 'pass {{from}} on to {{person}}.',
  'whatif.move.role': '{{person}} is {{role}}.',
  'whatif.move.assign.room': 'ask the room who can do this: {{task}}.',
  'whatif.move.assign.closed': '{{person}} gets {{task}}, with a time, and says it back.',
  'whatif.move.assign.readback': '{{person}} gets {{task}}, and says it back.',
  'whatif.move.assign.loose': '{{person}} gets {{task}}, and nobody hears it back.',
  'whatif.move.decide.refuse': 'say no to {{task}}.',
  'whatif.move.decide.backup': 'go ahead with {{task}}, with a way back.',
  'whatif.move.decide.approve': 'go ahead with {{task}}, no way back.',
  'whatif.move.ask': 'ask the room what speaks against {{task}}.',
  'whatif.move.checkin.what': 'ask {{person}}: what do you see?',
  'whatif.move.checkin.help': 'ask {{person}}: what would help?',
  'whatif.move.checkin.eta': 'ask {{person}} how long.',
  'whatif.move.aside': 'take {{person}} aside.',
  'whatif.move.relieve': 'send {{person}} home.',
  'whatif.move.release': 'take {{person}} off the task.',
  'whatif.move.pair': '{{other}} sits down with {{person}}.',
  'whatif.move.handover': 'hand command to {{person}}.',
  'whatif.move.lead.suspected': 'call it suspected: {{lead}}.',
  'whatif.move.lead.known': 'call it known: {{lead}}.',
  'whatif.move.lead.ruledOut': 'rule it out: {{lead}}.',
  'whatif.move.post': 'an update. {{audience}}.',
  'whatif.move.rule.hold': 'the liaison holds everything.',
  'whatif.move.rule.harm': 'the liaison passes on only reports of harm.',
  'whatif.move.rule.names': 'the liaison passes on only some names.',
  'whatif.move.terminal.down': 'look down at the keyboard.',
  'whatif.move.terminal.look': 'on your own screen: {{what}}.',
  'whatif.move.terminal.dig': 'dig at the keyboard.',
  'whatif.move.terminal.up': 'look up from the keyboard.',

  'whatif.span.same': 'no change',
  'whatif.span.time.less': '{{amount}} sooner',
  'whatif.span.time.more': '{{amount}} later',
  'whatif.span.money.less': '{{amount}} less',
  'whatif.span.money.more': '{{amount}} more',
  'whatif.span.number.less': '{{amount}} fewer',
  'whatif.span.number.more': '{{amount}} more',

  'whatif.effect.minutes':
    'In this model, the restore: {{mean}} on average, between {{least}} and {{most}} over {{seeds}} other nights. On yours: {{own}}.',
  'whatif.effect.truth':
    'In this model, when the room knew: {{mean}} on average, between {{least}} and {{most}} over {{seeds}} other nights. On yours: {{own}}.',
  'whatif.effect.cost':
    'In this model, the money: {{mean}} on average, between {{least}} and {{most}} over {{seeds}} other nights. On yours: {{own}}.',
  'whatif.effect.promises':
    'In this model, promised updates missed: {{mean}} on average, between {{least}} and {{most}} over {{seeds}} other nights. On yours: {{own}}.',
  'whatif.effect.nights':
    'In this model, of a hundred nights six months later, those that reach the customers: {{mean}} on average. On yours: {{own}}.',
  'whatif.even.minutes':
    'In this model, the restore: {{own}} on your night. Over {{seeds}} other nights it evens out, between {{least}} and {{most}}.',
  'whatif.even.truth':
    'In this model, when the room knew: {{own}} on your night. Over {{seeds}} other nights it evens out, between {{least}} and {{most}}.',
  'whatif.even.cost':
    'In this model, the money: {{own}} on your night. Over {{seeds}} other nights it evens out, between {{least}} and {{most}}.',
  'whatif.even.promises':
    'In this model, promised updates missed: {{own}} on your night. Over {{seeds}} other nights it evens out, between {{least}} and {{most}}.',
  'whatif.even.nights':
    'In this model, of a hundred nights six months later, those that reach the customers: {{own}} after your night. Over {{seeds}} others it evens out.',
  'whatif.effect.points.more.much': '{{competency}}: it would have counted for more.',
  'whatif.effect.points.more.little': '{{competency}}: it would have counted for a little more.',
  'whatif.effect.points.less.much': '{{competency}}: it would have counted for less.',
  'whatif.effect.points.less.little': '{{competency}}: it would have counted for a little less.',
  'whatif.truth.now': 'On your night the truth comes out at {{time}}. It never did.',
  'whatif.truth.lost': 'On your night the truth never comes out. It did at {{time}}.',
  'whatif.same-night': 'In this model the night takes the same course.',
  'whatif.nothing': 'In this model this changes nothing. Not on any of the nights.',
  'whatif.scattered': 'The nights do not agree which way it goes. That is chance, mostly.',

  'whatif.rests': 'It rests on {{assumption}}. Which way: {{direction}}. How much: {{size}}.',
  'whatif.rests.tried': 'With half of that: {{half}}. With half as much again: {{more}}.',
  'whatif.rests.turned': 'If that figure is off by half, it goes the other way. So it tells little.',
  'whatif.constant.lag': 'how long it takes to find the thread again after an interruption',
  'whatif.constant.candour': 'how far a word moves what people dare to say',
  'whatif.constant.error': 'how often a step goes wrong',
  'whatif.constant.misheard': 'how often work is misheard that nobody says back',
  'whatif.constant.bystander': 'how long nobody moves when the whole room is asked',
  'whatif.constant.noise': 'how often people call who have heard nothing',
  'whatif.constant.patience': 'what an update does for patience',
  'whatif.constant.pace': 'how quickly work gets done',
  'whatif.constant.rework': 'how long a mistake takes to undo',
  'whatif.constant.dig': 'what you find at the keyboard',
  'whatif.constant.guardrail': 'how much a guardrail prevents',
  'whatif.tag.P': 'from a study we read',
  'whatif.tag.S': 'from a report about a study',
  'whatif.tag.D': 'made up for the story',
  'whatif.tag.G': 'a figure of this game',

  'whatif.unreliable':
    'Do not lean on this one: {{dropped}} of {{kept}} later moves no longer fit, over all the nights.',
  'whatif.dropped': 'Of your {{kept}} later moves, {{dropped}} no longer fit and were left out.',
  'whatif.stood-in':
    'It brought things your night never had. Questions got the answer of the deputy, callers and updates what you did last.',

  'whatif.luck': 'Luck',
  'whatif.luck.minutes':
    'The same moves on {{seeds}} other nights took between {{least}} and {{most}}, in this model. Yours took {{own}}.',
  'whatif.luck.cost': 'They cost between {{least}} and {{most}}. Yours cost {{own}}.',
  'whatif.luck.never': 'On {{never}} of those {{seeds}} the truth never came out.',
} as const;
