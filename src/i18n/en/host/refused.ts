/** Why something was not done, by the protocol's codes. */
export const refused = {
  'workshop.refused.no-room': 'No room has this code, or it is over.',
  'workshop.refused.locked': 'The door is closed for now.',
  'workshop.refused.full': 'The room is full.',
  'workshop.refused.too-often': 'Too many tries from here. Wait a minute.',
  'workshop.refused.not-yours': 'This link does not open that.',
  'workshop.refused.malformed': 'The server did not understand that. Load this page again.',
  'workshop.refused.too-big': 'That is more than a message may hold.',
  'workshop.refused.no-run': 'There is no such night.',
  'workshop.refused.gap': 'Something is missing in between; it is sent again.',
  'workshop.refused.conflict': 'Something else is stored there already.',
  'workshop.refused.not-possible': 'The night does not allow that now.',
  'workshop.refused.not-now': 'The room is not at that point.',
  'workshop.refused.unstored': 'The server did not take it. Try again.',
};
