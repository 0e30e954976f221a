/** The check-list of 30 and 90 days. About acts that others could have seen, never about the person. */
export const checklist = {
  'checklist.heading': 'Two minutes',
  'checklist.none':
    'There is no plan on this device: it was written elsewhere, or was cleared. The list works without it, and keeps nothing.',
  'checklist.forgotten': 'The plan is deleted.',
  'checklist.plan': 'Written down on {{date}}',
  'checklist.came': 'Has a moment like it come?',
  'checklist.came.said': 'Yes, and I said it',
  'checklist.came.otherwise': 'Yes, and I said something else',
  'checklist.came.not-said': 'Yes, and I said nothing',
  'checklist.came.not-yet': 'Not yet',
  'checklist.note': 'What followed',
  'checklist.incident': 'In the last real incident, what could others see?',
  'checklist.incident.delegation': 'It was said aloud who leads, and each task had one name.',
  'checklist.incident.safety': 'Bad news was met with what and when, before why.',
  'checklist.incident.ownership': 'Whoever led named their own part first.',
  'checklist.incident.communication': 'Each update named the time of the next one, and it came.',
  'checklist.incident.shielding': 'One person took the calls; nobody was asked while fixing.',
  'checklist.incident.learning':
    'Something was paid for that takes the possibility away, with a name and a date.',
  'checklist.before': 'Earlier',
  'checklist.before.seen': '{{seen}} of {{of}} seen',
  'checklist.forget': 'Delete this plan from this device',
} as const;
