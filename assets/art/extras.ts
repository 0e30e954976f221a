import type { Look } from './looks.ts';

/** Our own few strokes over Open Peeps, in its units and line width, so that people dress apart. */

const line = 'stroke="#000" stroke-width="15" stroke-linecap="round" stroke-linejoin="round"';

/** A headset on a head turned to the right: band, ear cup, microphone. */
export const headset =
  `<path d="M262 372C250 210 330 118 430 122" ${line.replace('15', '26')}/>` +
  `<path d="M262 372C250 210 330 118 430 122" stroke="#5d6a86" stroke-width="10" stroke-linecap="round"/>` +
  `<path d="M268 430C290 520 350 548 428 528" ${line.replace('15', '12')}/>` +
  `<rect x="420" y="510" width="46" height="30" rx="15" fill="#000"/>` +
  `<rect x="228" y="352" width="64" height="96" rx="30" fill="#5d6a86" ${line}/>`;

/**
 * The body with its clothes. Open Peeps has one T-shirt: paths are skin, shirt, outline. Long sleeves
 * are the shirt's colour under the outline, below the neck; lapels and hoods lie over it.
 */
export function clothing(look: Look, body: string): string {
  if (!look.outfit) return body;
  const paths = body.match(/<path[^>]*\/>/g) ?? [];
  const [skin, shirt, outline] = paths;
  if (!skin || !shirt || !outline) throw new Error('Open Peeps’ body has no three paths any more.');
  const sleeves = skin.replace(/fill="[^"]*"/, `fill="#${look.clothes}"`);
  return (
    `<defs><clipPath id="low"><rect x="-90" y="800" width="930" height="440"/></clipPath></defs>` +
    `<g fill-rule="evenodd" clip-rule="evenodd">${skin}<g clip-path="url(#low)">${sleeves}</g>` +
    `${shirt}${outline}</g>${over[look.outfit]()}`
  );
}

const over: Record<NonNullable<Look['outfit']>, () => string> = {
  blazer: () =>
    `<path d="M262 636C292 712 340 742 392 742S494 706 522 634L402 1070Z" fill="#e9edf5"/>` +
    `<path d="M250 606C284 708 338 742 392 742S500 700 530 612" ${line}/>` +
    `<path d="M246 604 402 1066 534 612" ${line}/>` +
    `<path d="M214 612 206 770 258 788 230 834 402 1066M562 634 584 772 540 792 566 836 402 1066V1206" ${line}/>`,
  cardigan: () =>
    `<path d="M262 640c50 120 90 300 100 560M506 640c-50 120-92 300-100 560" ${line}/>` +
    `<circle cx="384" cy="900" r="9" fill="#000"/><circle cx="384" cy="1010" r="9" fill="#000"/>`,
  hoodie: () =>
    `<path d="M226 600c-30 30-30 74 10 112 50 48 100 62 156 62s108-22 148-66c34-38 28-80 2-104" ${line}/>` +
    `<path d="M330 766v110M456 760v96" ${line}/>`,
};

/** Where a raised arm ends: at the ear with a phone, or before the mouth. */
export type Gesture = 'phone' | 'chin';

/**
 * One raised arm over the head's drawing, from below the desk's edge to the hand. Sleeves are long where the clothes'
 * are, and end above the elbow otherwise.
 */
export function raisedArm(look: Look, gesture: Gesture): string {
  const skin = `#${look.skin}`;
  const sleeve = look.outfit ? `#${look.clothes}` : skin;
  const limb = (path: string, colour: string, width: number): string =>
    `<path d="${path}" stroke="#000" stroke-width="${width + 28}"/>` +
    `<path d="${path}" stroke="${colour}" stroke-width="${width}"/>`;
  if (gesture === 'phone')
    return (
      limb('M112 896C120 820 150 720 206 588', sleeve, 84) +
      `<g transform="rotate(-16 246 440)"><rect x="214" y="330" width="58" height="170" rx="16" fill="#2b3a5c" ${line}/></g>` +
      `<path d="M176 560C160 500 176 452 216 436C250 424 292 440 300 476C306 520 286 580 244 598C214 608 188 596 176 560Z" fill="${skin}" ${line}/>` +
      `<path d="M232 470C252 462 282 466 298 480M236 506C256 498 284 504 296 518M236 542C252 536 272 540 282 552" ${line.replace('15', '11')}/>`
    );
  return (
    limb('M628 896C616 820 580 720 500 612', sleeve, 84) +
    `<path d="M548 618C520 652 462 650 432 612C408 582 400 540 416 512C430 490 462 486 486 500C520 490 552 520 560 556C566 582 562 602 548 618Z" fill="${skin}" ${line}/>` +
    `<path d="M448 508C440 536 446 566 462 588M486 502C478 528 484 556 500 574" ${line.replace('15', '11')}/>`
  );
}
