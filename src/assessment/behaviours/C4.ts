/** Serves more than one audience, and lets somebody else draft while keeping the approval. */
import { behaviour } from '../behaviour.ts';
import { grade } from '../shares.ts';
import { sentTo, sound } from '../updates.ts';

/** Audiences that a night asks for. */
const wanted = 2;

export const C4 = behaviour({
  id: 'C4',
  sign: '+',
  weight: 2,
  reasonForWeight:
    'Drafts by the liaison free the commander; it makes the updates better, it is not the update.',
  source: 'PagerDuty different_roles.md (Customer and Internal Liaison); business-response-docs',
  arising(played) {
    if (!played.bridge || played.scenario.audiences.length === 0) return [];
    const sent = played.scenario.audiences.map((audience) => sound(sentTo(played, audience.id)));
    const served = sent.filter((posts) => posts.length > 0);
    const drafted = sent.flat().find((one) => one.entry.drafted);
    const audiences = Math.min(wanted, sent.length);
    const share = 0.5 * (Math.min(audiences, served.length) / audiences) + (drafted ? 0.5 : 0);
    return [
      {
        id: 'C4.audiences',
        at: [
          ...served.flatMap(([first]) => (first ? [first.entry.n] : [])),
          ...(drafted ? [drafted.entry.n] : []),
        ],
        minute: null,
        share,
        times: 1,
        missed: served.length === 0,
        reason: {
          id: `reason.C4.audiences.${grade(share)}`,
          params: { audiences: served.length, drafted: drafted ? 1 : 0 },
        },
      },
    ];
  },
});
