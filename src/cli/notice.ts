/** What every report carries, printed or as data: a file of numbers is read without the page that it came from. */
import { common } from '../i18n/en/common.ts';
import { debrief } from '../i18n/en/debrief.ts';

export const notice = `${common['app.learning-only']} ${debrief['debrief.unchecked']}`;

/** The same beside what a command prints as data. */
export const noticed = <T extends object>(data: T): T & { notice: string } => ({ ...data, notice });
