import { svg } from './layers.ts';

/** Who calls without a face: a machine, and anybody. */

const line = 'stroke="#000" stroke-width="16" stroke-linecap="round" stroke-linejoin="round"';

/** The vendor's status service: a rack with one lamp that is not green. */
export const vendorIcon = svg(
  '0 0 664 664',
  `<rect x="142" y="120" width="380" height="424" rx="36" fill="#5d6a86" ${line}/>` +
    [0, 1, 2]
      .map(
        (i) => `<rect x="190" y="${172 + i * 116}" width="284" height="82" rx="18" fill="#26324e" ${line}/>`,
      )
      .join('') +
    [0, 1, 2]
      .map(
        (i) =>
          `<circle cx="236" cy="${213 + i * 116}" r="15" fill="${i === 1 ? '#f0a24a' : '#8cc6ff'}"/>` +
          `<path d="M290 ${213 + i * 116}h136" stroke="#5d6a86" stroke-width="14" stroke-linecap="round"/>`,
      )
      .join(''),
);

/** Anybody on the phone: a head without features and a handset. */
export const callerIcon = svg(
  '0 0 664 664',
  `<path d="M92 664c14-176 110-262 240-262s226 86 240 262Z" fill="#5d6a86" ${line}/>` +
    `<circle cx="332" cy="262" r="134" fill="#8b97b3" ${line}/>` +
    `<path d="M452 170c56 30 74 130 30 214l-40-22c14-24 14-44 4-62l-26-10c-8-26-6-52 6-76l28-4c8-8 6-22-4-30Z" fill="#e9edf5" ${line}/>`,
);
