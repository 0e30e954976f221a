/**
 * Kinds of people, parties and acts, by what the words mean and not by what was seen in an example: so wide that a
 * clause can be judged by the kind of its doer and of its verb.
 */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Whoever an organisation serves, employs or lives among, as the head of a noun phrase. */
export const whoIsHit =
  /\b(?:customers?|consumers?|users?|members?|passengers?|patients?|famil(?:y|ies)|children|child|kids?|parents?|mothers?|fathers?|mums?|dads?|sons?|daughters?|brothers?|sisters?|grandparents?|wi(?:fe|ves)|husbands?|widows?|relatives|grand\w+|aunts?|uncles?|cousins?|relations|students?|pupils?|teachers?|guests?|visitors?|riders?|cyclists?|pedestrians?|motorists?|drivers?|residents?|tenants?|households?|homes?|homeowners?|subscribers?|clients?|shoppers?|buyers?|traders?|businesses|shopkeepers?|merchants?|sellers?|policyholders?|account ?holders?|cardholders?|ticket[- ]holders?|people|persons?|folks?|volunteers?|donors?|players?|fans?|supporters|spectators|readers?|viewers|listeners|callers|travell?ers?|commuters?|holidaymakers|tourists|employees|staff|workers?|colleagues?|nurses?|doctors?|carers?|citizens?|borrowers?|investors?|savers|pensioners?|creators?|artists?|musicians?|singers?|dancers?|actors|developers?|hosts?|neighbou?rs?|villagers?|islanders?|farmers?|wom[ae]n|m[ae]n|girls?|boys?|bab(?:y|ies)|infants?|toddlers?|teenagers?|couples?|brides?|attendees|applicants|candidates|claimants|everyone|everybody|crowds?|thousands|hundreds|dozens|millions|many of (?:you|them)|(?:some|all|most|one|two|three|four|five|six|seven|eight|nine|ten|\d[\d,]*) of (?:you|them|our \w+)|schools|hospitals|surgeries|clinics|pharmacies|shops|farms|villages|streets|households|dogs?|cats?|pets?|horses?|animals?|victims?|survivors|asylum seekers|refugees|prisoners|inmates|swimmers|runners|hikers|climbers|skiers)\b/;

/** Heads that stand for somebody or something outside, when they are told as the cause. */
export const outsideHead =
  /\b(?:third[- ]part(?:y|ies)|vendors?|suppliers?|providers?|partners?|contractors?|sub-?contractors?|agenc(?:y|ies)|carriers?|couriers?|hauliers?|manufacturers?|makers|installers?|builders?|scaffolders|landlords?|advis[eo]rs?|consultants?|auditors|lawyers|insurers?|resellers?|distributors?|wholesalers?|franchisees?|licensees?|regulators?|ministers?|ministry|governments?|administrations?|parliament|council|authorit(?:y|ies)|courts?|police|brussels|washington|westminster|opposition|politicians|unions?|strikers?|weather|\w*storms?|rain(?:fall)?|snow(?:fall)?|winds?|gales?|heat(?:wave)?|frost|fog|floods?|flooding|lightning|earthquakes?|wildfires?|droughts?|hurricanes?|ice|strikes?|industrial action|walk-?outs?|blockades?|protests?|protesters|hackers?|attackers?|criminals?|gangs?|thieves|vandals|fraudsters|scammers|cyber-?criminals?|cyber-?attacks?|intruders?|bots?|touts|scalpers|trolls|activists|markets?|inflation|recession|pandemic|virus|covid|brexit|war|tariffs?|sanctions?|prices|shortages?|competitors?|rivals|media|press|journalists|newspapers?|bloggers|social media|referees?|umpires|judges|internet|cloud|grid|airports?|port|border|customs|utilit(?:y|ies)|power (?:cuts?|outages?|failures?)|supply chains?|demand|surge|rules made|regulations?|red tape|legislation|fate|luck|nature|circumstances|factors|conditions|predecessors?|previous \w+|parent (?:company|group)|head office|headquarters|the (?:bank|hospital|school|club|airport|landlord|council|supplier|vendor|airline|network|operator|agency|manufacturer|contractor|utility|dealer|charity|church|university)'s|somebody|someone|persons? unknown|tip-?off|leak(?:er)?s?|saboteurs?|a (?:customer|user|passenger|visitor|member of the public)|former (?:management|owners?|leadership|government)|(?:app|play) store|browsers?|operating systems?|isps?|telecoms? (?:operator|company)|airlines?|railway|network rail|hosting (?:company|firm|provider)|payment (?:network|processor|provider|partner|company)|(?:the )?states?|lawmakers|legislators|lobby\w*|forecast(?:s|ers)?|customs|immigration|(?:booking|auction|ticket\w*|review) (?:site|platform|portal)s?|platforms?|third-party [\w-]+|freelancers?|franchise|sub-?letters?|intermediar(?:y|ies)|middlem[ae]n|brokers?|ground (?:crew|staff|handlers)|publicists?|record labels?|wholesaler|importers?|exporters?|cloud host|hosts?|the other (?:side|party|driver|club|team))\b/;

/** What those who are hit do that is no harm to them: they speak, they help, they choose. */
export const theirOwnActs = set(`
  tell report notice ask call ring phone write say help trust alert contact warn respond point flag know think expect
  believe raise complain email message mention speak want choose love like support volunteer thank rely use wish hope
  remember agree join vote sign visit come see understand read hear recommend enjoy play follow pick make
  elect train study marry retire graduate meet gather celebrate cheer sing dance found organise organize
`);

/** What is done for them afterwards. */
export const doneForThem = set(`
  refund compensate reimburse repay contact offer tell inform notify invite give help rehouse thank credit email call
  write ring visit pay ask advise reassure support assist cover move protect restore return reconnect rebook accommodate
  allow expect fix resolve repair entitle encourage connect treat serve see welcome
`);

/** Told of our own side after something went wrong, or of good days: none of these is what was wrong. */
export const answering = set(`
  apologise apologize regret find discover learn notice restore fix refund resolve repair revert contact notify inform
  investigate thank know understand realise realize recognise recognize acknowledge admit accept be have feel hear see
  begin start stop detect identify determine confirm engage alert report meet speak talk ask call ring phone email reach
  help hope become want need receive update try appoint rebuild reverse roll return recover owe mean wish serve carry
  open build win celebrate grow launch found join welcome deliver host provide offer create introduce take say write tell
  look go come keep bring isolate block disable secure commission retain send put mitigate contain deploy add increase
  experience suffer encounter observe conduct complete continue implement publish share announce post issue prepare
  expand monitor test review analyse analyze check shut suspend pause recall withdraw cancel move make get give hire
  train file hold lead pay reimburse compensate credit waive replace reinstate repay correct explain visit listen
  examine trace count compare interview tally establish conclude verify search work cooperate assist support evacuate escalate call-out dispatch
  reopen resume reboot restart re-run rerun reprocess patch upgrade strengthen improve invest donate raise double triple
  believe think consider expect plan intend decide agree promise commit care love like value pride strive aim stand serve
  inherit measure weigh photograph sample summarise summarize kill drain free clear flush purge throttle scale divert quarantine freeze unfreeze sit live do use play run watch read show set turn let work employ own remain stay happen seem appear apply close change
`);
