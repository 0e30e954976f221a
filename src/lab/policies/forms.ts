/**
 * What the scripted players say in the two parallel forms. Their moments carry the same ids in both, as the forms are
 * the same form on another surface; the words differ.
 */
export const inForms = {
  commander: [
    'lead.take', 'frame.miss', 'task.one', 'quiet.ask', 'change.stop', 'confess.r.kill', 'confess.s.which',
    'care.r.pair', 'care.s.home', 'step.r.ask', 'step.s.do', 'typical.plan', 'team.mine', 'keys.who', 'release.free', 'boss.role', 'own.mine', 'cause.i', 'harm.all',
    'repair.day', 'floor.me', 'back.ask', 'dissent.stop', 'hand.over', 'later.go', 'name.plan', 'crew.me', 'press.known', 'visit.date'
  ],
  novice: [
    'lead.half', 'frame.trust', 'task.one', 'quiet.notes', 'change.what', 'confess.r.which', 'confess.s.which',
    'care.r.pair', 'care.s.pair', 'step.r.do', 'step.s.do', 'typical.enough', 'team.review', 'keys.who', 'release.stay', 'boss.later', 'own.part', 'cause.we',
    'harm.all', 'repair.day', 'floor.rule', 'back.leave', 'dissent.after', 'hand.half', 'later.off', 'name.ask', 'crew.hall', 'press.known', 'visit.form'
  ],
  hero: ['lead.look', 'task.have', 'change.good', 'step.r.do', 'step.s.do', 'keys.chair', 'back.leave', 'hand.coffee'],
  blamer: [
    'quiet.sure', 'change.who', 'confess.r.made', 'confess.s.made', 'care.r.report', 'care.s.report', 'typical.quick', 'boss.name',
    'floor.them', 'dissent.ask', 'later.flowers', 'name.honest'
  ],
  rescuer: ['change.good', 'confess.r.air', 'confess.s.air', 'care.r.home', 'care.s.home', 'later.off'],
  deflector: ['team.reasons', 'own.firm', 'cause.firm', 'harm.most', 'repair.never', 'floor.them', 'crew.reasons', 'press.others', 'visit.sorry'],
} as const satisfies Record<string, readonly string[]>; // oxfmt-ignore
