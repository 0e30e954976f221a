/** The little of a night that the ringing phone needs. Made by the build from the scenario and its texts. */
export interface CallText {
  scenario: string;
  locale: string;
  title: string;
  tagline: string;
  /** At most 30 words. */
  contentNote: string;
  caller: { id: string; name: string; role: string };
  /** What is said first. */
  lines: string[];
}
