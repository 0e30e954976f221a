/**
 * Why each point was given: the reasons of findings, the short name and the source of each behaviour. A reason is
 * about an act and what followed, never about a person. Parameters: `minute`, `until` and `due` are night minutes,
 * shown as clock times; `person`, `task`, `audience` and `impact` are ids, shown by their names.
 */
export const reasons: Readonly<Record<string, string>> = {
  // How a moment was missed, for any behaviour.
  'reason.contested':
    'Readers of this moment did not agree on what you said at {{minute}}; it counts neither way.',
  'reason.left': 'This moment called for it at {{minute}}, and the conversation was left.',
  'reason.patience': 'This moment called for it at {{minute}}, and whoever waited gave up waiting.',
  'reason.stood-in': 'This moment called for it at {{minute}}; somebody else had command, and answered.',
  'reason.unanswered': 'This moment called for it from {{minute}} on, and it was not answered that night.',
  'reason.ended': 'The conversation ended before the moment that would have called for it.',
  'reason.prevented':
    'The moment that would have called for it never came: what was done before kept it away.',
  'reason.minus.left':
    'At {{minute}} the conversation was left without an answer; that counts as the worst answer to it.',
  'reason.minus.patience': 'At {{minute}} whoever waited gave up waiting; no answer counts as the worst one.',
  'reason.minus.stood-in':
    'At {{minute}} somebody else had command, and answered; it counts as not answered.',
  'reason.minus.unanswered':
    'From {{minute}} on somebody waited for an answer and had none that night; that counts as the worst one.',
  'reason.minus.ended':
    'The conversation ended before this came up; what is cut short counts as the worst answer.',
  'reason.minus.prevented':
    'The moment in which this could have been kept away never came: what was done before took it away, which counts as missed.',

  // Delegation
  'behaviour.D1': 'Taking command and giving roles',
  'reason.D1.full': 'At {{minute}} you took command in plain words.',
  'reason.D1.part': 'At {{minute}} you took command by halves.',
  'reason.D1.none': 'At {{minute}} nobody heard who was in command.',
  'reason.D1.harm': 'At {{minute}} nobody heard who was in command. Nothing in that moment asked for it.',
  'reason.D1.start.full':
    'The bridge opened at {{minute}}. In the first minutes it was clear who was in command and who held which role ({{roles}} given).',
  'reason.D1.start.part':
    'The bridge opened at {{minute}}. Some of it was in place in the first ten minutes (roles given: {{roles}}).',
  'reason.D1.start.none':
    'The bridge opened at {{minute}}, and in the first ten minutes nobody was given a role in time.',
  'source.D1': 'PagerDuty incident_commander.md "Start of Call"; during_an_incident.md',
  'contested.D1':
    'Maguire (2019, 2020): a single commander can slow the response, and coordination is not one role.',
  'behaviour.D2': 'One task, one person, a time, a read-back',
  'reason.D2.full': 'At {{minute}} you gave the work to one person, with a time, and heard it back.',
  'reason.D2.unheard':
    'At {{minute}} you gave {{task}} to {{person}}, with a time, and did not wait to hear it back.',
  'reason.D2.open':
    'At {{minute}} you gave {{task}} to {{person}}, with a time, and heard it back; when the time was up, nobody came back to it.',
  'reason.D2.part': 'At {{minute}} you gave the work, with a part left open.',
  'reason.D2.loose':
    'At {{minute}} you gave {{task}} to {{person}}, without a time and without hearing it back.',
  'reason.D2.untimed': 'At {{minute}} you gave {{task}} to {{person}} and heard it back; no time was set.',
  'reason.D2.alone':
    'At {{minute}} you gave {{task}} to {{person}}, with a time. It was not heard back, and nobody came back to it when the time was up.',
  'reason.D2.none': 'At {{minute}} the work went to nobody in particular.',
  'reason.D2.harm':
    'At {{minute}} the work went to nobody in particular. Nothing in that moment asked for it.',
  'reason.D2.room': 'At {{minute}} you asked the room for {{task}}, and nobody was named.',
  'reason.D2.busy': 'At {{minute}} you gave {{task}} to {{person}}, who had something else in hand.',
  'reason.D2.twice': 'At {{minute}} you gave {{task}} to {{person}} while somebody was already on it.',
  'reason.D2.never': 'You gave nobody {{task}}, a part of the repair that was within reach.',
  'source.D2': 'PagerDuty "Assigning Tasks"; TeamSTEPPS check-back (AHRQ); El-Shafy 2017',
  'behaviour.D3': 'Asking for objections before a step',
  'reason.D3.full': 'At {{minute}} you asked what spoke against it before you decided.',
  'reason.D3.part': 'At {{minute}} you asked, but not for what spoke against it.',
  'reason.D3.none': 'At {{minute}} you decided without asking what spoke against it.',
  'reason.D3.harm':
    'At {{minute}} you decided without asking what spoke against it. Nothing in that moment asked for it.',
  'reason.D3.approve.full':
    'At {{minute}} you approved {{task}} after asking what spoke against it, with a way back named.',
  'reason.D3.approve.part':
    'At {{minute}} you approved {{task}}. Asking what spoke against it, or naming a way back, was left out.',
  'reason.D3.approve.asked.back':
    'At {{minute}} you approved {{task}} after asking what spoke against it, with a way back named.',
  'reason.D3.approve.asked.noway':
    'At {{minute}} you approved {{task}} after asking what spoke against it; no way back was named.',
  'reason.D3.approve.over.back':
    'At {{minute}} you approved {{task}}. You had asked what spoke against it, and a way back was named; {{by}} was strongly against it, and it went ahead before that was answered.',
  'reason.D3.approve.over.noway':
    'At {{minute}} you approved {{task}} with no way back named. You had asked what spoke against it; {{by}} was strongly against it, and it went ahead before that was answered.',
  'reason.D3.approve.unasked':
    'At {{minute}} you approved {{task}} with a way back named; what spoke against it was not asked.',
  'reason.D3.approve.none':
    'At {{minute}} you approved {{task}} without asking what spoke against it and without a way back.',
  'reason.D3.refuse.full': 'At {{minute}} you refused {{task}} after asking what spoke for and against it.',
  'reason.D3.refuse.part':
    'At {{minute}} you refused {{task}} after asking some of what spoke for and against it.',
  'reason.D3.refuse.none': 'At {{minute}} you refused {{task}} without asking the room.',
  'reason.D3.never':
    'There was no yes or no from you to {{task}}, a step of the repair that was within reach.',
  'source.D3': 'PagerDuty "Stabilize", "Gaining Consensus"',
  'behaviour.D4': 'A span that one person can hold',
  'reason.D4.full': 'At {{minute}} you kept the group small enough to lead.',
  'reason.D4.part': 'At {{minute}} you let go of some of what was too much.',
  'reason.D4.none': 'At {{minute}} you held more threads than one person can.',
  'reason.D4.harm':
    'At {{minute}} you held more threads than one person can. Nothing in that moment asked for it.',
  'reason.D4.useless.full':
    'Once {{task}} was of no more use, at {{minute}}, {{person}} was free of it within {{minutes}} min.',
  'reason.D4.useless.part':
    'Once {{task}} was of no more use, at {{minute}}, it took a while until you freed {{person}}.',
  'reason.D4.useless.none':
    'Once {{task}} was of no more use, at {{minute}}, {{person}} went on with it for a long time.',
  'reason.D4.useless.never':
    'From {{minute}} on {{task}} was of no more use, and {{person}} went on with it.',
  'source.D4': 'NIMS (1:5 guideline; 3-7 in the 2008 text); PagerDuty complex_incidents.md, "Reducing Scope"',
  'contested.D4':
    'Maguire (2019, 2020): coordination has costs that every responder pays, and one commander can slow the response.',
  'behaviour.D5': 'Handing over before working',
  'reason.D5.full': 'At {{minute}} you left the keyboard to others, or handed over first.',
  'reason.D5.part': 'At {{minute}} you half kept out of the work.',
  'reason.D5.none': 'At {{minute}} you reached for the work while you held command.',
  'reason.D5.harm':
    'At {{minute}} you reached for the work while you held command. Nothing in that moment asked for it.',
  'reason.D5.hands.full': 'At {{minute}} you went to the keyboard after handing command to {{person}}.',
  'reason.D5.hands.none': 'At {{minute}} you went to the keyboard, and command went with you.',
  'source.D5':
    'PagerDuty "Transfer of Command", anti_patterns.md "multiple roles"; SRE book ch. 14 (handoff)',
  'behaviour.D6': 'Hands on the keyboard while commanding',
  'reason.D6.full': 'At {{minute}} you kept your hands off the work.',
  'reason.D6.part': 'At {{minute}} you were close to doing the work yourself.',
  'reason.D6.none': 'At {{minute}} you did the work yourself while commanding.',
  'reason.D6.harm':
    'At {{minute}} you did the work yourself while commanding. Nothing in that moment asked for it.',
  'reason.D6.charge': 'From {{minute}} the bridge was not led for {{minutes}} min: you were at the keyboard.',
  'source.D6':
    'PagerDuty incident_commander.md (the commander performs no actions); TSB 2018 chief executive taking "direct control"',
  'contested.D6':
    'If the commander is the only one able to fix it, working is right, after handing over command (D5).',
  'behaviour.D7': 'Asking the room',
  'reason.D7.full': 'At {{minute}} you asked one person.',
  'reason.D7.part': 'At {{minute}} you asked, without quite saying whom.',
  'reason.D7.none': 'At {{minute}} you asked the room.',
  'reason.D7.harm': 'At {{minute}} you asked the room. Nothing in that moment asked for it.',
  'reason.D7.room': 'At {{minute}} you asked the room for {{task}}.',
  'reason.D7.twice': 'At {{minute}} you gave {{task}} to {{person}} while somebody was already on it.',
  'source.D7': 'PagerDuty bystander warning; "Trying to be a hero"',
  'behaviour.D8': 'Letting an unannounced change pass',
  'reason.D8.full': 'At {{minute}} you stopped the unannounced change.',
  'reason.D8.part': 'At {{minute}} you half stopped the unannounced change.',
  'reason.D8.none': 'At {{minute}} you let the unannounced change go on.',
  'reason.D8.harm':
    'At {{minute}} you let the unannounced change go on. Nothing in that moment asked for it.',
  'source.D8': 'SRE book ch. 14 (only the operations team changes the system)',

  // Making it safe to speak up
  'behaviour.S1': 'Framing the night',
  'reason.S1.full': 'At {{minute}} you said that you would miss things and wanted to hear them.',
  'reason.S1.part': 'At {{minute}} you framed the night in part.',
  'reason.S1.none': 'At {{minute}} you set no frame for speaking up.',
  'reason.S1.harm': 'At {{minute}} you set no frame for speaking up. Nothing in that moment asked for it.',
  'reason.S1.line.full': 'At {{minute}} you said early that you would miss things and wanted to hear them.',
  'reason.S1.line.part':
    'At {{minute}} you said that you wanted to hear things, {{minutes}} min after the bridge opened.',
  'reason.S1.line.none':
    'Only at {{minute}}, {{minutes}} min after the bridge opened, you said that you wanted to hear things.',
  'reason.S1.line.never': 'Nobody was told that night that you might miss things and wanted to hear them.',
  'source.S1': 'Edmondson 2019 tool kit, step 1 (set the stage)',
  'behaviour.S2': 'Inviting what others see',
  'reason.S2.full': 'At {{minute}} your words made it easier to say what was seen.',
  'reason.S2.part': 'At {{minute}} you left some room for what the other saw.',
  'reason.S2.none': 'At {{minute}} you closed the subject before it was told.',
  'reason.S2.harm':
    'At {{minute}} you closed the subject before it was told. Nothing in that moment asked for it.',
  'reason.S2.line.full': 'At {{minute}} you asked somebody by name what they saw.',
  'reason.S2.line.part':
    'At {{minute}} you asked somebody by name what they saw, {{minutes}} min after you first could.',
  'reason.S2.line.none':
    'Only at {{minute}}, {{minutes}} min after you first could, you asked somebody by name what they saw.',
  'reason.S2.line.never': 'Nobody was asked by name, unprompted, what they saw.',
  'source.S2': 'Edmondson 2019, step 2; PagerDuty objections poll; TeamSTEPPS CUS and two-challenge rule',
  'behaviour.S3': 'Answering bad news',
  'reason.S3.full': 'At {{minute}} you took the bad news in a way that makes the next one easier to tell.',
  'reason.S3.part': 'At {{minute}} you took the bad news, and left a part of it with them.',
  'reason.S3.none':
    'At {{minute}} the bad news was answered in a way that makes the next one harder to tell.',
  'reason.S3.harm':
    'At {{minute}} the bad news was answered in a way that makes the next one harder to tell. Nothing in that moment asked for it.',
  'source.S3':
    'Edmondson 2019, step 3 (appreciate, destigmatise); Etsy guide and PagerDuty blameless.md (how and what, not why and who)',
  'contested.S3': 'The direction is supported; the effect of the exact sentence is untested.',
  'behaviour.S4': 'A pair, relief, a later word',
  'reason.S4.full': 'At {{minute}} you gave somebody to work with, or rest.',
  'reason.S4.part': 'At {{minute}} you offered some help.',
  'reason.S4.none': 'At {{minute}} you left them alone with it.',
  'reason.S4.harm': 'At {{minute}} you left them alone with it. Nothing in that moment asked for it.',
  'reason.S4.after.full':
    'At {{minute}}, within ten minutes of the bad news, you did something for {{person}}.',
  'reason.S4.after.part': 'At {{minute}}, some time after the bad news, you did something for {{person}}.',
  'reason.S4.after.again': 'At {{minute}} you came back to {{person}} after the bad news.',
  'reason.S4.after.alone':
    'After your answer at {{minute}} nobody came back to {{person}} in the next half hour.',
  'reason.S4.after.never':
    'After the bad news at {{minute}} nothing was done for {{person}} in the next half hour.',
  'reason.S4.after.prevented': '{{person}} never told it, so nobody could help with it.',
  'source.S4': 'Second-victim literature (Scott 2009, stages; peer support most wanted)',
  'contested.S4':
    'Sending a shaken person back to the keyboard can be wrong, and so can sending away the one who knows.',
  'behaviour.S5': 'The role, not the name',
  'reason.S5.full': 'At {{minute}} you spoke of the role and not of the name.',
  'reason.S5.part': 'At {{minute}} you kept the name back, without quite saying so.',
  'reason.S5.none': 'At {{minute}} you gave the name away.',
  'reason.S5.harm': 'At {{minute}} you gave the name away. Nothing in that moment asked for it.',
  'reason.S5.voided': 'What you promised at {{minute}} was taken back later: a name was given away.',
  'source.S5':
    'PagerDuty effective_postmortems (no naming and shaming); AWS S3 2017 text uses the role, not the name',
  'behaviour.S6': 'Blame',
  'reason.S6.full': 'At {{minute}} you asked about the event and not about who.',
  'reason.S6.part': 'At {{minute}} there was an edge of blame in it.',
  'reason.S6.none': 'At {{minute}} your words put the blame on a person.',
  'reason.S6.harm':
    'At {{minute}} your words put the blame on a person. Nothing in that moment asked for it.',
  'source.S6': 'Riskin 2015, 2017; Equifax 2017 single-individual testimony',
  'behaviour.S7': 'False comfort',
  'reason.S7.full':
    'At {{minute}} nothing was waved away and nothing held against anybody; the standard stood.',
  'reason.S7.part': 'At {{minute}} you left the standard half said.',
  'reason.S7.none':
    'At {{minute}} the rule was waved away, or held against somebody; no standard came of it.',
  'reason.S7.harm':
    'At {{minute}} you said it was no problem, and left the standard unsaid. Nothing in that moment asked for it.',
  'source.S7': 'Edmondson 2019 (sanction clear violations); RCA2 2015 blameworthy-act carve-out',
  'contested.S7':
    'Where a slip ends and a violation begins is a judgement that reasonable people make differently.',

  // Ownership
  'behaviour.O1': 'Naming your own act',
  'reason.O1.full': 'At {{minute}} you named your own act in plain words.',
  'reason.O1.part': 'At {{minute}} your part was not denied, and not named in plain words.',
  'reason.O1.none': 'At {{minute}} your own part was not in what you said.',
  'reason.O1.harm':
    'At {{minute}} your own part was not in what you said. Nothing in that moment asked for it.',
  'source.O1': 'Lewicki 2016 (responsibility strongest); DHH 2018; Sonos CEO, October 2024',
  'behaviour.O2': 'Repair, and what changes',
  'reason.O2.full': 'At {{minute}} you said what you would put right.',
  'reason.O2.part': 'At {{minute}} you said in part what you would put right.',
  'reason.O2.none': 'At {{minute}} you offered no repair.',
  'reason.O2.harm': 'At {{minute}} you offered no repair. Nothing in that moment asked for it.',
  'reason.O2.unfunded':
    'At {{minute}} you promised that it would change, and the review had paid for nothing that changes it.',
  'source.O2': 'Lewicki 2016 (repair second); Benoit 1995, 2015 (corrective action, compensation)',
  'behaviour.O3': 'Saying it early',
  'reason.O3.full': 'At {{minute}} you said your part early.',
  'reason.O3.part': 'At {{minute}} your part was put off, or said in passing.',
  'reason.O3.none': 'At {{minute}} you kept your part to yourself.',
  'reason.O3.harm': 'At {{minute}} you kept your part to yourself. Nothing in that moment asked for it.',
  'reason.O3.line.full': 'At {{minute}} you told the team your part as soon as it could be known.',
  'reason.O3.line.part':
    'At {{minute}} you told the team your part, {{minutes}} min after it could be known.',
  'reason.O3.line.none': 'At {{minute}}, late in the night, you told the team your part.',
  'reason.O3.line.never':
    'Your own part could be known from {{minute}} on, and the team did not hear it from you.',
  'source.O3': 'Joyent CTO same evening; Cloudflare CTO same day',
  'contested.O3':
    'Facts told too early did harm as well (TSB, GitHub): speed, ownership and accuracy are scored apart.',
  'behaviour.O4': 'As strong as the responsibility',
  'reason.O4.full': 'At {{minute}} your answer was as strong as your part in it.',
  'reason.O4.part': 'At {{minute}} your answer was weaker than your part in it.',
  'reason.O4.none': 'At {{minute}} your answer did not match your part in it.',
  'reason.O4.harm':
    'At {{minute}} your answer did not match your part in it. Nothing in that moment asked for it.',
  'source.O4': 'SCCT (Coombs 2007)',
  'behaviour.O5': 'Shifting the blame',
  'reason.O5.full': 'At {{minute}} you left the cause where it was and pointed at nobody.',
  'reason.O5.part': 'At {{minute}} you stood behind a rule or a circumstance; nobody was pointed at.',
  'reason.O5.none': 'At {{minute}} you pointed at somebody or something else, or kept that open.',
  'reason.O5.harm':
    'At {{minute}} you pointed at somebody or something else. Nothing in that moment asked for it.',
  'source.O5': 'Benoit 1995, 2015 (denial, shift of blame); O2 2018, Ticketmaster 2022, Equifax 2017',
  'behaviour.O6': 'Making it smaller',
  'reason.O6.full': 'At {{minute}} you called it as large as it was.',
  'reason.O6.part': 'At {{minute}} you made it a little smaller.',
  'reason.O6.none': 'At {{minute}} you made it smaller than it was.',
  'reason.O6.harm': 'At {{minute}} you made it smaller than it was. Nothing in that moment asked for it.',
  'source.O6': 'Benoit (reduce offensiveness); TSB 2018',
  'behaviour.O7': 'A sentence without an agent',
  'reason.O7.full': 'At {{minute}} your sentence said who did it.',
  'reason.O7.part': 'At {{minute}} your sentence half said who did it.',
  'reason.O7.none': 'At {{minute}} your sentence had nobody in it who did it.',
  'reason.O7.harm':
    'At {{minute}} your sentence had nobody in it who did it. Nothing in that moment asked for it.',
  'source.O7': 'AWS S3 2017 wording (the mild real example)',
  'contested.O7': 'The example is a statement that many engineers praised for its substance.',
  'behaviour.O8': 'Claiming more than is known',
  'reason.O8.full': 'At {{minute}} you claimed what was known, no more.',
  'reason.O8.part': 'At {{minute}} you claimed a little more than was known.',
  'reason.O8.none': 'At {{minute}} you claimed what nobody knew.',
  'reason.O8.harm': 'At {{minute}} you claimed what nobody knew. Nothing in that moment asked for it.',
  'reason.O8.voids':
    'At {{minute}} you said something that nobody knew to be true, so the rest of it earned nothing.',
  'reason.O8.overclaims': 'At {{minute}} you said something that nobody knew to be true.',
  'source.O8':
    'PagerDuty external_communication_guidelines.md (accuracy, as C5); effective_postmortems (as S5)',

  // Communication
  'behaviour.C1': 'The first word to customers',
  'reason.C1.full': 'At {{minute}} you saw to it that customers heard at once.',
  'reason.C1.part': 'At {{minute}} customers were to hear, later.',
  'reason.C1.none': 'At {{minute}} customers were not on your mind.',
  'reason.C1.harm': 'At {{minute}} customers were not on your mind. Nothing in that moment asked for it.',
  'reason.C1.never': 'Customers heard nothing while the bridge was open.',
  'reason.C1.first.full': 'Customers heard from you at {{minute}}, {{minutes}} min after the bridge opened.',
  'reason.C1.first.part':
    'Customers first heard from you at {{minute}}, {{minutes}} min after the bridge opened.',
  'reason.C1.first.none':
    'Customers first heard from you at {{minute}}, {{minutes}} min after the bridge opened.',
  'reason.C1.first.bold':
    'Customers first heard from you at {{minute}}, with something in it that nobody could know yet.',
  'source.C1':
    'PagerDuty during_an_incident.md; external_communication_guidelines.md (within 5 min); Fastly 2021 11 min, GitHub 2018 17 min',
  'contested.C1': 'Experts disagreed about first posts that came fast and said little (CrowdStrike 2024).',
  'behaviour.C2': 'Promised updates, kept',
  'reason.C2.harm': 'At {{minute}} you left them without a next word. Nothing in that moment asked for it.',
  'reason.C2.silent': 'Between {{minute}} and {{until}} {{audience}} had no word from you.',
  'reason.C2.broken':
    'Between {{minute}} and {{until}} {{audience}} had a promise that was then not kept, the one for {{due}}.',
  'reason.C2.full':
    'Between {{minute}} and {{until}} {{audience}} knew when the next word would come, and it came, two minutes late at most.',
  'reason.C2.part':
    'Between {{minute}} and {{until}} {{audience}} knew for {{minutes}} min when the next word would come.',
  'reason.C2.none':
    'Between {{minute}} and {{until}} {{audience}} hardly knew when the next word would come.',
  'source.C2': 'PagerDuty external_communication_guidelines.md; stakeholder-comms-docs frequency.md',
  'contested.C2':
    'No consensus on the cadence: 20 minutes outside and 30 inside at PagerDuty, 15 in some runbooks. Any promised time counts.',
  'behaviour.C3': 'Something new each time',
  'reason.C3.full': 'At {{minute}} you saw to it that they hear what is new.',
  'reason.C3.part': 'At {{minute}} you saw to it that they hear some of what is new.',
  'reason.C3.none': 'At {{minute}} you told them nothing new.',
  'reason.C3.harm': 'At {{minute}} you told them nothing new. Nothing in that moment asked for it.',
  'reason.C3.fresh.full': 'Your updates to customers brought something new each time ({{updates}}).',
  'reason.C3.fresh.part':
    'Some of your updates to customers brought something new ({{updates}}), {{repeats}} said the same again.',
  'reason.C3.fresh.silent': 'Customers never had an update from you, and so nothing new.',
  'reason.C3.fresh.none': 'After the first word customers learned hardly anything new from you.',
  'reason.C3.change.full':
    'At {{minute}} the impact changed ({{impact}}), and customers heard of it within {{minutes}} min.',
  'reason.C3.change.part':
    'At {{minute}} the impact changed ({{impact}}), and customers heard of it after {{minutes}} min.',
  'reason.C3.change.none':
    'At {{minute}} the impact changed ({{impact}}), and customers heard of it only after {{minutes}} min.',
  'reason.C3.change.never':
    'At {{minute}} the impact changed ({{impact}}), and customers did not hear of it.',
  'source.C3': 'PagerDuty stakeholder-comms-docs frequency.md (avoid repeating the same text)',
  'behaviour.C4': 'More than one audience',
  'reason.C4.full': 'At {{minute}} you gave each audience its own words.',
  'reason.C4.part': 'At {{minute}} you gave some of them their own words.',
  'reason.C4.none': 'At {{minute}} you gave everybody the same words.',
  'reason.C4.harm': 'At {{minute}} you gave everybody the same words. Nothing in that moment asked for it.',
  'reason.C4.audiences.full':
    'More than one audience heard from you, in drafts that somebody else wrote and you approved.',
  'reason.C4.audiences.part': 'You wrote every update yourself, or spoke to one audience only.',
  'reason.C4.audiences.none': 'No audience had an update of its own.',
  'source.C4': 'PagerDuty different_roles.md (Customer and Internal Liaison); business-response-docs',
  'behaviour.C5': 'Known or suspected',
  'reason.C5.full': 'At {{minute}} you told apart what was known and what was suspected.',
  'reason.C5.part': 'At {{minute}} you were vague about what was known.',
  'reason.C5.none': 'At {{minute}} you did not tell apart what was known and what was suspected.',
  'reason.C5.harm':
    'At {{minute}} you told a suspicion as if it were known. Nothing in that moment asked for it.',
  'reason.C5.certainty.full': 'Your updates said no more than was known ({{right}}).',
  'reason.C5.certainty.timed':
    'Apart from a time or an all-clear that nobody could know, your updates said no more than was known.',
  'reason.C5.certainty.part': 'Few updates went out; what they said was sound ({{right}}).',
  'reason.C5.certainty.none': 'There was next to nothing to tell known from suspected by.',
  'reason.C5.certainty.suspicion': 'At {{minute}} an update told a suspicion as known ({{wrong}} in all).',
  'reason.C5.certainty.smaller':
    'At {{minute}} an update made the loss smaller than it was ({{wrong}} in all).',
  'reason.C5.certainty.wrong':
    'At {{minute}} an update told a suspicion as known, or made a loss smaller than it was ({{wrong}} in all).',
  'reason.C5.certainty.cause':
    'At {{minute}} an update told {{audience}} that the cause is known: {{lead}}. It was not. Updates like that: {{wrong}} of {{of}}.',
  'source.C5': 'PagerDuty external_communication_guidelines.md "Resolution"; TSB and GitHub counter-examples',
  'behaviour.C6': 'An estimate, or "fixed", too soon',
  'reason.C6.full': 'At {{minute}} you gave no time and no all-clear before it was verified.',
  'reason.C6.part': 'At {{minute}} you hinted at a time nobody knew.',
  'reason.C6.none': 'At {{minute}} you gave a time, or an all-clear, before it was verified.',
  'reason.C6.harm':
    'At {{minute}} you gave a time, or an all-clear, before it was verified. Nothing in that moment asked for it.',
  'reason.C6.eta':
    'At {{minute}} you gave {{audience}} {{eta}} min as the time to repair, which nobody could know.',
  'reason.C6.restored': 'At {{minute}} you told {{audience}} that it was restored before it was verified.',
  'source.C6':
    'PagerDuty customer_liaison.md (do not estimate); GitHub 2018 wrong 2-hour estimate; TSB post of 25 April 2018',
  'behaviour.C7': 'Silence, or too many updates',
  'reason.C7.full': 'At {{minute}} you let the promised time stand.',
  'reason.C7.part': 'At {{minute}} you spoke more often, or less, than promised.',
  'reason.C7.none': 'At {{minute}} you left them in silence, or talked too often.',
  'reason.C7.harm':
    'At {{minute}} you left them in silence, or talked too often. Nothing in that moment asked for it.',
  'reason.C7.often':
    'At {{minute}} {{audience}} had another update after {{minutes}} min, with nothing new in it.',
  'reason.C7.silence': '{{audience}} had no word for {{minutes}} min; one was promised for {{minute}}.',
  'source.C7': 'Atlassian 2022 (executives spoke on day 9); PagerDuty anti_patterns.md "Too frequent"',

  // Shielding
  'behaviour.H1': 'Noise to the liaison',
  'reason.H1.harm': 'At {{minute}} the noise reached people at work. Nothing in that moment asked for it.',
  'reason.H1.full':
    'From {{minute}}: of {{calls}} calls, {{held}} went to the liaison and {{reached}} reached somebody at work.',
  'reason.H1.part':
    'From {{minute}}: of {{calls}} calls, {{held}} went to the liaison and {{reached}} reached somebody at work.',
  'reason.H1.none':
    'From {{minute}}: of {{calls}} calls, {{held}} went to the liaison and {{reached}} reached somebody at work.',
  'reason.H1.calls':
    'Callers from {{minute}} to {{until}}: {{calls}}. To the liaison {{held}}, met by you {{met}}, got through to somebody at work {{reached}}, gave up {{lost}}.',
  'reason.H1.call':
    'Callers at {{minute}}: {{calls}}. To the liaison {{held}}, met by you {{met}}, got through to somebody at work {{reached}}, gave up {{lost}}.',
  'source.H1': 'PagerDuty different_roles.md, "Internal Liaison" (keep the primary call free of distraction)',
  'contested.H1':
    'Interrupted people have also been found to finish faster, with more stress (Mark, Gudith and Klocke 2008).',
  'behaviour.H2': 'Meeting an override',
  'reason.H2.full': 'At {{minute}} you asked whether they wanted command, or closed it.',
  'reason.H2.part': 'At {{minute}} you met it halfway.',
  'reason.H2.none': 'At {{minute}} you let the override into the room.',
  'reason.H2.harm': 'At {{minute}} you let the override into the room. Nothing in that moment asked for it.',
  'source.H2': 'PagerDuty incident_commander.md, "Executive Swoop"',
  'behaviour.H3': 'The fix before side work',
  'reason.H3.full': 'At {{minute}} you put the fix first, as a decision.',
  'reason.H3.part': 'At {{minute}} you put the fix first, as a wish.',
  'reason.H3.none': 'At {{minute}} you let side work in before the fix.',
  'reason.H3.harm': 'At {{minute}} you let side work in before the fix. Nothing in that moment asked for it.',
  'source.H3': 'PagerDuty incident_commander.md (spreadsheet example)',
  'behaviour.H4': 'No debate about severity',
  'reason.H4.full': 'At {{minute}} you took the higher level and went on.',
  'reason.H4.part': 'At {{minute}} you let the debate run a little.',
  'reason.H4.none': 'At {{minute}} you let the debate about the level run.',
  'reason.H4.harm':
    'At {{minute}} you let the debate about the level run. Nothing in that moment asked for it.',
  'source.H4': 'PagerDuty anti_patterns.md "Litigating severities"; severity_levels.md',
  'behaviour.H5': 'The one message that mattered',
  'reason.H5.full': 'At {{minute}} you passed on the one message that mattered.',
  'reason.H5.part': 'At {{minute}} you passed it on with much else.',
  'reason.H5.none': 'At {{minute}} the message that mattered stayed with you.',
  'reason.H5.harm':
    'At {{minute}} the message that mattered stayed with you. Nothing in that moment asked for it.',
  'reason.H5.signal.full': 'The one message that mattered reached the right person within {{minutes}} min.',
  'reason.H5.signal.part': 'The one message that mattered reached the right person after {{minutes}} min.',
  'reason.H5.signal.none': 'The one message that mattered took {{minutes}} min to reach the right person.',
  'reason.H5.signal.never': 'The one message that mattered reached nobody who could read it.',
  'source.H5':
    'Knight 2012 (SEC order: 97 automated e-mails before the open went unread); PagerDuty Customer Liaison duty to report counts',
  'behaviour.H6': 'Pressing people at work',
  'reason.H6.full': 'At {{minute}} you left people at their work.',
  'reason.H6.part': 'At {{minute}} you disturbed some of them.',
  'reason.H6.none': 'At {{minute}} you pulled people out of their work.',
  'reason.H6.harm': 'At {{minute}} you pulled people out of their work. Nothing in that moment asked for it.',
  'reason.H6.eta': 'At {{minute}} you pressed {{person}} for an estimate in the middle of the work.',
  'reason.H6.forward': 'At {{minute}} you passed something on to {{person}}, and it cost the thread.',
  'source.H6': 'SRE book ch. 14 (executives pressing for an estimate); Altmann 2014; Westbrook 2010',
  'behaviour.H7': 'Poking into deep work',
  'reason.H7.part': 'At {{minute}} you grew impatient with the silence.',
  'reason.H7.harm': 'At {{minute}} you took silence for no progress. Nothing in that moment asked for it.',
  'reason.H7.full': 'From {{minute}}, for {{minutes}} min, you did not ask {{person}} about {{task}}.',
  'reason.H7.none': 'At {{minute}} you asked {{person}} about {{task}} before word of it was due.',
  'reason.H7.charge': 'At {{minute}} you asked {{person}} for news before it was due.',
  'source.H7':
    'PagerDuty anti_patterns.md "silence"; Parnin (10 to 15 minutes from resuming to the first edit)',

  // Learning
  'behaviour.L1': 'A strong action',
  'reason.L1.full': 'At {{minute}} you paid for an action that removes the possibility.',
  'reason.L1.part': 'At {{minute}} what was paid for makes it less likely, and leaves it possible.',
  'reason.L1.none': 'At {{minute}} what was paid for leaves it as likely as before.',
  'reason.L1.harm':
    'At {{minute}} what was paid for leaves it as likely as before. Nothing in that moment asked for it.',
  'source.L1': 'VA/NCPS and RCA2 2015, action hierarchy',
  'contested.L1':
    'Guardrails fail too; the tier ranks actions, it does not promise that they make a mistake impossible.',
  'behaviour.L2': 'The class, not the instance',
  'reason.L2.full': 'At {{minute}} what was paid for mends the whole kind, and not this one case.',
  'reason.L2.part': 'At {{minute}} what was paid for mends a part of the kind.',
  'reason.L2.none': 'At {{minute}} you mended this one case.',
  'reason.L2.harm': 'At {{minute}} you mended this one case. Nothing in that moment asked for it.',
  'source.L2':
    'AWS S3 2017 audited other tools; Cloudflare inspected 3,868 rules; Travis CI sent a fix to the open-source gem',
  'behaviour.L3': 'An owner and a date',
  'reason.L3.full': 'At {{minute}} the action had an owner, a date and a bound.',
  'reason.L3.part': 'At {{minute}} the action had some of owner, date and bound.',
  'reason.L3.none': 'At {{minute}} the action had no owner and no date.',
  'reason.L3.harm': 'At {{minute}} the action had no owner and no date. Nothing in that moment asked for it.',
  'source.L3': 'Lueder and Beyer (;login: 2017) via PagerDuty writing.md; Sev-1 items within 15 days',
  'behaviour.L4': 'A tested guardrail',
  'reason.L4.full': 'At {{minute}} you had the guardrail and the way back tested.',
  'reason.L4.part': 'At {{minute}} you had part of it tested.',
  'reason.L4.none': 'At {{minute}} the guardrail went in untested.',
  'reason.L4.harm': 'At {{minute}} the guardrail went in untested. Nothing in that moment asked for it.',
  'source.L4': 'GitLab 2017 (untested backups, no owner); AWS S3 2017 (subsystems not restarted for years)',
  'behaviour.L5': 'Several factors',
  'reason.L5.full': 'At {{minute}} you put several factors on the wall.',
  'reason.L5.part': 'At {{minute}} you put more than one factor on the wall.',
  'reason.L5.none': 'At {{minute}} most of the factors stayed off the wall.',
  'reason.L5.harm': 'At {{minute}} you stopped at one cause. Nothing in that moment asked for it.',
  'source.L5': 'PagerDuty writing.md citing Cook; Etsy debriefing guide ("how" questions)',
  'behaviour.L6': 'Weak actions only',
  'reason.L6.full': 'At {{minute}} you went beyond telling people to be careful.',
  'reason.L6.part': 'At {{minute}} you went a little beyond telling people to be careful.',
  'reason.L6.none': 'At {{minute}} it was put down, at least in part, to people not being careful.',
  'reason.L6.harm':
    'At {{minute}} you stopped at telling people to be careful. Nothing in that moment asked for it.',
  'source.L6': 'RCA2 2015, weaker tier; PagerDuty post-mortem do-nots',
  'behaviour.L7': 'Hindsight',
  'reason.L7.full': 'At {{minute}} you asked how it looked at the time.',
  'reason.L7.part': 'At {{minute}} hindsight was set aside; how it looked at the time was not asked.',
  'reason.L7.none': 'At {{minute}} you judged by what was only known afterwards.',
  'reason.L7.harm':
    'At {{minute}} you judged by what was only known afterwards. Nothing in that moment asked for it.',
  'source.L7': 'PagerDuty effective_postmortems; anti_patterns.md "Neglecting the postmortem"',
};
