/** A person's own colour: the ground of their face, the same on every screen. */
const own: Record<string, string> = {
  rosa: '#a8574a',
  mina: '#2f6f93',
  tomas: '#6b5293',
  ade: '#3f7a54',
  june: '#96702f',
  ingrid: '#4b5f86',
  noor: '#357a78',
};

const others = ['#3d6f9c', '#5b7a45', '#8a5878', '#7a6a3a', '#4a6f86', '#86584a'];

/** A colour for an id; the same id always gets the same. */
export function tint(person: string): string {
  let sum = 0;
  for (const letter of person) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return own[person] ?? others[sum % others.length] ?? '#3d6f9c';
}
