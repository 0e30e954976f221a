/** Attempts and their branches: taking a night from a decision on, and laying two side by side. */
export const branches = {
  'branch.from': 'Take it from here',
  'branch.from.at': 'Take it from here, {{time}}',
  'branch.begun': 'A new attempt from here. The first one is kept as it was.',
  'branch.refused': 'This night cannot be taken from here.',
  'branch.refused.older-engine':
    'This night was played by other rules of the game, so it can be read and not played on.',
  'branch.refused.other-content':
    'This night has been rewritten since it was played, so it can be read and not played on.',
  'branch.refused.not-found': 'This night is not kept on this device.',
} as const;
