/**
 * A statement to try the page with, written for it. English whatever the interface's language, because only English
 * is read. It owns, and takes some of that back: both kinds of marks can be seen.
 */
export const example = `On Tuesday, from 02:31 until 04:20, nobody could place an order with us, and 1,912 orders that were already paid for were deleted. A small number of pharmacies may have been inconvenienced.

Our platform has served hospitals for eleven years, and nothing matters more to us than reliability. A cleanup script was run against the wrong table.

I approved the release without its full load test. That was my mistake, and it made the night longer. I am sorry to everybody who waited for dressings that morning.

All orders are back. Eleven were sent twice; keep both. We do not know yet whether any address was lost, and will say so by Friday at noon. From Friday nobody here can run such a script against live data alone, including me. This will never happen again.`;
