/**
 * What a facilitator reads: the console's help, docs/facilitating.md and docs/data-sheet.md, all three from here.
 * Paragraphs are divided by an empty line; items of a list begin with a dash.
 */
export const guide = {
  'guide.facilitating': 'Facilitating a room',
  'guide.facilitating.short': 'Facilitating',
  'guide.facilitating.about':
    'For whoever stands in front. You need no technical knowledge, one laptop, a projector and the phones that people bring. Read it once, then rehearse once with the simulated phones.',

  'guide.facilitating.before': 'Before they come',
  'guide.facilitating.before.text':
    '- Play the night yourself. Read its notes (in the folder of the scenario), which tell what is going on.\n- Start the server in the folder of the game: npm ci once, which needs the network, then npm start, or HOST=0.0.0.0 npm start when phones are to reach this laptop over the Wi-Fi. It prints its address; put /host behind it, open a room, press Check before they come, and scan the test code with your own phone. If the network keeps phones apart, the page says what to do.\n- Press Rehearse: twelve simulated phones come in and play. Go through the six steps of the debrief once with them, then press End the rehearsal: what was played is erased, and a room with the same plan and another code opens.\n- Open the projector window on the second screen. Your notes stay on your own.\n- Send yourself the secret link (Another laptop). If this one dies, open it on the next.\n- For rooms over twenty, name a second adult now who goes outside with anybody who needs it. Know whom to call: the employee assistance line, a company doctor, somebody you trust.\n- Ask whoever ordered the workshop who in the room is whose boss, and whether there was a bad night here lately. If somebody in the room was blamed for one, speak with them before, and offer to leave them out.',

  'guide.facilitating.agenda45': 'In 45 minutes: the call and the bridge',
  'guide.facilitating.agenda45.text':
    '- 0:00 Open (5 minutes): what you say is below. They join meanwhile.\n- 0:05 Play (18 minutes): the call and the bridge. Land everyone at 0:23, wherever they are.\n- 0:23 Debrief (22 minutes): land 2, self 4, guess 2, see 7, us 4, commit 3.',

  'guide.facilitating.agenda60': 'In 60 minutes: the whole night',
  'guide.facilitating.agenda60.text':
    '- 0:00 Open (5 minutes).\n- 0:05 Play (25 minutes): the whole night. If the landing clock says that it gets late, leave out what it offers, later first. Land everyone at 0:30.\n- 0:30 Debrief (30 minutes): land 2, self 5, guess 3, see 10, us 6, commit 4.',

  'guide.facilitating.agenda90': 'In 90 minutes: with before and after',
  'guide.facilitating.agenda90.text':
    '- 0:00 Open (5 minutes).\n- 0:05 The form before (10 minutes): half the room plays one, half the other. No talk about it.\n- 0:15 The night (25 minutes). Land everyone at 0:40.\n- 0:40 Debrief (35 minutes), up to and with us.\n- 1:15 The form after (10 minutes): each plays the one they have not had.\n- 1:25 Commit (5 minutes). From twelve people on the projector shows how far the group moved, with its interval, or that there is no evidence of change. Read that out, too.',

  'guide.facilitating.opening': 'How to open',
  'guide.facilitating.opening.text':
    'Say, in your own words: we play a bad night and talk about what we did. It is a game for learning; nobody here, I least of all, sees what you chose or how it was scored. You can step out at any time, without a reason, and watch.\n\nRead the content note aloud: blame, fear for a job, being shouted at. Say that the confrontations can be left out, and that two may share a phone.\n\nThen one rule: we speak about acts, not about people, and about ourselves rather than about others.',

  'guide.facilitating.modes': 'Which mode',
  'guide.facilitating.modes.text':
    '- Each alone: any size, the safest, most to compare. Everybody plays at their own pace.\n- Teams: twelve and more, with time to talk. One commander decides; deputy, scribe and liaisons see different things and have to hand them over. Teams see their own night only. On the console you can change who is what, and who is in which team, also while they play.\n- The room votes: few minutes, large rooms, people who would rather not play. Read the options aloud, leave silence, let the count come, ask why only after it has closed.',

  'guide.facilitating.debrief': 'The debrief, step by step',
  'guide.facilitating.debrief.text':
    "It takes at least as long as play. Each step has a sentence to say and one question in your notes on the console; nobody else sees them. The clock beside it gives each step its share of what is left, and half as long again as planned at most: a room that landed early is through early.\n\n- Land: one word each. You let words through to the projector one by one. Do not comment on them.\n- Self: they rate themselves before they see anything. Then in pairs: which moment would you take back?\n- Guess: what did this room do at that moment? Let three people say why.\n- See: what the room did, what followed in the model, and an option that few took and that is worth hearing. Speak for that option yourself if nobody does. Nobody has to own up to having chosen it. From here on a button on each phone opens a debrief: of one's own night, in teams of the team's for that team alone, in votes of the room's. Leave them three minutes of the step for it.\n- Us: when did this last happen here, and what made it easy? This is what the hour is for. Wait ten seconds before you help.\n- Commit: one sentence each: when this happens, I will do that. Private unless shared. Their phone reminds them after 30 and 90 days.\n\nRatings of the room are off. Turn them on only where nobody is anybody's boss, and never compare two rooms.",

  'guide.facilitating.personal': 'When it gets personal',
  'guide.facilitating.personal.text':
    '- Somebody names a colleague who made a mistake: "Let us leave the name. What made it possible?"\n- Somebody defends themselves: "You do not have to. What would have helped you at that moment?"\n- Somebody tells on a boss who is in the room: thank them, do not ask for more, and turn to what everybody can do. Speak with both later, apart.\n- A boss explains what the right answer was: "We will hear that at the end. First the others."\n- Someone jokes about the one who is afraid: "That person is somebody here."',

  'guide.facilitating.upset': 'When someone is upset',
  'guide.facilitating.upset.text':
    'A night like this can touch a real one. Tears, a red face, leaving the room, going silent, laughing too loudly: all of them count.\n\n- Hold: one tap on the console, every screen goes blank.\n- Say: "We take five minutes, all of us." Everybody has a break; nobody is the reason for it.\n- Speak privately, outside, sitting down: "What would help now?" In rooms over twenty the second adult who was named beforehand goes along, and you stay with the room.\n- Never go on with their case, neither now nor as an example later. Go on with another moment, or stop.\n- Staying, watching and going home are all fine. Offer *Step out* on the phone: unscored and unnamed.\n- Whom to call: somebody whom they choose; the employee assistance line or company doctor. If somebody speaks of not wanting to live, do not leave them alone, and call the emergency number.\n- Afterwards ring them the next day. Write nothing down that has their name on it.',

  'guide.facilitating.hybrid': 'People who are elsewhere',
  'guide.facilitating.hybrid.text':
    "- Everything that is needed to take part is on the phone. Send the join link in the call's chat.\n- Send the link for remote screens, too: it shows what the projector shows, and can do nothing.\n- Name somebody in the room who reads the chat aloud.\n- In pairs: those who are remote pair with each other, in rooms of the call.\n- In teams: a whole team remote, or none of it.",

  'guide.facilitating.paper': 'Without a server, without phones',
  'guide.facilitating.paper.text':
    'From any copy of the game as plain files, also offline: open host.html and choose Without a server. Everybody plays by the link of the game. At the end each shows the QR code of their night, sends its link, or saves its file; you scan, paste or drop them, and the same debrief is made on this laptop. What you have collected outlives a reload, and stays in that browser until you press Erase all of it.\n\nA room without phones: you play the night on the projector; at each key moment ask for hands and type the counts in.',

  'guide.facilitating.questions': 'Questions you will get',
  'guide.facilitating.questions.text':
    '- "Does my boss see this?" No. Nobody does. The data sheet says what is kept.\n- "What was the right answer?" Each option is right at some other time. Ask what it cost here.\n- "This is not how outages work." Say: it is a model; what it leaves out is written down. Ask what is missing.\n- "Can we use the score?" No. For learning; not validated for selection, appraisal or promotion.\n- "I would have fixed it myself." Perhaps. Who would have led meanwhile?\n- "My phone died." The seat and every choice come back with the same link.',

  'guide.sheet': 'Data sheet',
  'guide.sheet.short': 'Data sheet',
  'guide.sheet.about':
    'One page for works councils and data protection officers: what a workshop with this game processes, for whom it is visible, and how it ends.',

  'guide.sheet.what': 'What is processed',
  'guide.sheet.what.text':
    '- A random token for each phone (a seat), and a nickname that is drawn by chance and can be changed. No account, no name, no e-mail address, no phone number, no cookies.\n- The moves of the game with the minute of the game, and when the server stored each, to put them in order (in no export). When a phone joined. No location, no device data.\n- What somebody enters of their own accord: one word, how they rate themselves, a moment they would take back, a guess, a memory, a commitment if they share it, a vote and a reason for it.\n- Addresses (IP) are held in memory for two minutes at most, to limit how often codes are tried. Logs hold no names, statements, codes or addresses.',

  'guide.sheet.host': 'What the facilitator sees',
  'guide.sheet.host.text':
    'Nicknames, who is connected, and in which act they are. Never a choice, never a score. What was typed, unnamed, to decide what may be shown. Counts of the room.',

  'guide.sheet.others': 'What the others see',
  'guide.sheet.others.text':
    'How many chose which option. In rooms under 15 one or two appear as "a few" and numbers beside them as "several", or all as "some", so that no subtraction tells. What a vote decided is always shown; among six or fewer that may tell more. No group of fewer than five is shown apart. A team\'s night and debrief are that team\'s alone; those of a voted night everybody\'s. Ratings of the room are off unless the facilitator turns them on, and are never ranked. Nothing typed is shown before the facilitator lets it through.',

  'guide.sheet.kept': 'How long it is kept',
  'guide.sheet.kept.text':
    "Until the facilitator erases the room (at once, with everything in it), at the latest 30 days after its last use; whoever runs the server can set fewer. The night also stays on the participant's own phone until they delete it there. A debrief opened from the server is not kept on the phone. Without a server, what a host collects stays in that browser until erased.",

  'guide.sheet.leaves': 'What can leave',
  'guide.sheet.leaves.text':
    "The room's totals, as table, JSON or page to print. The row of a single person is in it only if that person agrees on their own phone after the debrief; then under a random number, unnamed, shuffled. Where one to four others did not agree there are no rows. Consent can be taken back until the totals are saved.",

  'guide.sheet.not': 'What it must not be used for',
  'guide.sheet.not.text':
    'For learning. Not validated for, and not to be used in, selection, appraisal or promotion. Each report, export and print says so.',

  'guide.sheet.where': 'Where it runs',
  'guide.sheet.where.text':
    "On a server of the organisation or on the facilitator's laptop: one process with a database file, or several with PostgreSQL and Redis. The pages talk to no third party. Without a server nothing leaves the phones but what a person hands over.",

  'guide.sheet.rights': 'Taking part is voluntary',
  'guide.sheet.rights.text':
    'Joining tells all this in short, first. Anybody can step out at any time, without a reason; their seat then watches, unscored and unnamed. Since no seat is tied to a person, only whoever has the phone can ask for its data to be shown or erased: leaving the room there, or telling the facilitator the nickname, is enough.',
};
