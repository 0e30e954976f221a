/** ما يظهر على الشاشة الكبيرة. قصير: يُقرأ من الصف الأخير. */
export const projector = {
  'projector.no-link': 'هذا العنوان لا يعرض شيئًا. اطلب الرابط كاملًا.',
  'projector.over': 'شكرًا. انتهت هذه الجلسة.',
  'projector.away': 'لا اتصال. يعود من تلقاء نفسه.',
  'projector.held': 'لحظة. لا شيء يمضي من دونكم.',
  'projector.debrief': 'ضعوا الهواتف لحظة.',
  'projector.code': 'الرمز: {{code}}',
  'projector.lobby': 'امسحوه، أو اكتبوا الرمز. لا حساب ولا اسم.',
  'projector.locked': 'الباب مغلق الآن.',
  'projector.nobody': 'لا أحد هنا بعد',
  'projector.here_zero': 'لا أحد هنا بعد',
  'projector.here_one': 'شخص واحد هنا',
  'projector.here_two': 'شخصان هنا',
  'projector.here_few': '{{count}} أشخاص هنا',
  'projector.here_many': '{{count}} شخصًا هنا',
  'projector.here_other': '{{count}} شخص هنا',
  'projector.play': 'إنها الثالثة فجرًا.',
  'projector.paused': 'إيقاف مؤقت',
  'projector.landed': 'وصل الجميع إلى النهاية.',
  'projector.through_zero': 'لم تنتهِ أي ليلة من {{of}}',
  'projector.through_one': 'انتهت ليلة واحدة من {{of}}',
  'projector.through_two': 'انتهت ليلتان من {{of}}',
  'projector.through_few': 'انتهت {{count}} ليالٍ من {{of}}',
  'projector.through_many': 'انتهت {{count}} ليلة من {{of}}',
  'projector.through_other': 'انتهت {{count}} ليلة من {{of}}',
  'projector.until': 'حتى {{time}}',
  'projector.late': 'متأخرون؟ ادخلوا:',
  'projector.said': 'قيل قبل لحظة',
  'projector.by.deputy': 'النائبة:',
  'projector.by.room': 'القاعة:',
  'projector.by.player': 'القيادة:',
  'projector.by.host': 'المُيسِّر:',
  'projector.few': 'قليلون',
  'projector.several': 'عدّة',
  'projector.some': 'بعضهم',
  'projector.working': 'النموذج ما زال يحسب.',
  'projector.step.land': 'كلمة واحدة',
  'projector.step.self': 'أنفسكم أولًا',
  'projector.step.predict': 'ماذا فعلت هذه القاعة؟',
  'projector.step.see': 'ما فعلناه',
  'projector.step.us': 'وهنا عندنا؟',
  'projector.step.commit': 'حين يحدث هذا، سوف…',
  'projector.land': 'كيف حالكم، بكلمة واحدة؟ اكتبوها على الهاتف.',
  'projector.self': 'اثنين اثنين: أي لحظة كنتم تستردّونها؟',
  'projector.predict.none': 'لحظة.',
  'projector.see.none': 'لم تلتقِ هذه القاعة عند لحظة مشتركة.',
  'projector.us': 'متى حدث هذا هنا آخر مرة؟',
  'projector.commit': 'جملة واحدة على الهاتف. هي لكم ما لم تشاركوها.',
  'projector.commit.few': 'كتبها قليلون.',
  'projector.commit.made_zero': 'لم يكتبها أحد بعد.',
  'projector.commit.made_one': 'كتبها شخص واحد.',
  'projector.commit.made_two': 'كتبها شخصان.',
  'projector.commit.made_few': 'كتبها {{count}} أشخاص.',
  'projector.commit.made_many': 'كتبها {{count}} شخصًا.',
  'projector.commit.made_other': 'كتبها {{count}} شخص.',
  'projector.minority': 'يستحق أن يُسمع',
  'projector.guessed': 'التخمين: {{n}}',
  'projector.change': 'تغيّر بمقدار {{mean}} من 100 (بثقة 95٪: من {{low}} إلى {{high}}، {{n}} شخصًا)',
  'projector.change.none': 'لا دليل على تغيّر ({{mean}}؛ بثقة 95٪: من {{low}} إلى {{high}}، {{n}} شخصًا)',
  'projector.what-if.sooner_zero':
    'في النموذج: مع «{{to}}» بدلًا من «{{from}}» تنتهي الليلة في المتوسط أبكر بمقدار {{minutes}} (من {{least}} إلى {{most}}، من دون ليالٍ).',
  'projector.what-if.sooner_one':
    'في النموذج: مع «{{to}}» بدلًا من «{{from}}» تنتهي الليلة في المتوسط أبكر بمقدار {{minutes}} (من {{least}} إلى {{most}}، في ليلة واحدة من ليالينا).',
  'projector.what-if.sooner_two':
    'في النموذج: مع «{{to}}» بدلًا من «{{from}}» تنتهي الليلة في المتوسط أبكر بمقدار {{minutes}} (من {{least}} إلى {{most}}، في ليلتين من ليالينا).',
  'projector.what-if.sooner_few':
    'في النموذج: مع «{{to}}» بدلًا من «{{from}}» تنتهي الليلة في المتوسط أبكر بمقدار {{minutes}} (من {{least}} إلى {{most}}، في {{count}} من ليالينا).',
  'projector.what-if.sooner_many':
    'في النموذج: مع «{{to}}» بدلًا من «{{from}}» تنتهي الليلة في المتوسط أبكر بمقدار {{minutes}} (من {{least}} إلى {{most}}، في {{count}} ليلة من ليالينا).',
  'projector.what-if.sooner_other':
    'في النموذج: مع «{{to}}» بدلًا من «{{from}}» تنتهي الليلة في المتوسط أبكر بمقدار {{minutes}} (من {{least}} إلى {{most}}، في {{count}} ليلة من ليالينا).',
  'projector.what-if.sooner.several':
    'في النموذج: مع «{{to}}» بدلًا من «{{from}}» تنتهي الليلة في المتوسط أبكر بمقدار {{minutes}} (من {{least}} إلى {{most}}، في عدّة من ليالينا).',
  'projector.what-if.later_zero':
    'في النموذج: مع «{{to}}» بدلًا من «{{from}}» تنتهي الليلة في المتوسط متأخرة بمقدار {{minutes}} (من {{least}} إلى {{most}}، من دون ليالٍ).',
  'projector.what-if.later_one':
    'في النموذج: مع «{{to}}» بدلًا من «{{from}}» تنتهي الليلة في المتوسط متأخرة بمقدار {{minutes}} (من {{least}} إلى {{most}}، في ليلة واحدة من ليالينا).',
  'projector.what-if.later_two':
    'في النموذج: مع «{{to}}» بدلًا من «{{from}}» تنتهي الليلة في المتوسط متأخرة بمقدار {{minutes}} (من {{least}} إلى {{most}}، في ليلتين من ليالينا).',
  'projector.what-if.later_few':
    'في النموذج: مع «{{to}}» بدلًا من «{{from}}» تنتهي الليلة في المتوسط متأخرة بمقدار {{minutes}} (من {{least}} إلى {{most}}، في {{count}} من ليالينا).',
  'projector.what-if.later_many':
    'في النموذج: مع «{{to}}» بدلًا من «{{from}}» تنتهي الليلة في المتوسط متأخرة بمقدار {{minutes}} (من {{least}} إلى {{most}}، في {{count}} ليلة من ليالينا).',
  'projector.what-if.later_other':
    'في النموذج: مع «{{to}}» بدلًا من «{{from}}» تنتهي الليلة في المتوسط متأخرة بمقدار {{minutes}} (من {{least}} إلى {{most}}، في {{count}} ليلة من ليالينا).',
  'projector.what-if.later.several':
    'في النموذج: مع «{{to}}» بدلًا من «{{from}}» تنتهي الليلة في المتوسط متأخرة بمقدار {{minutes}} (من {{least}} إلى {{most}}، في عدّة من ليالينا).',
  'projector.what-if.same_zero':
    'في النموذج: مع «{{to}}» بدلًا من «{{from}}» تنتهي الليلة في الدقيقة نفسها تقريبًا (من {{least}} إلى {{most}}، من دون ليالٍ).',
  'projector.what-if.same_one':
    'في النموذج: مع «{{to}}» بدلًا من «{{from}}» تنتهي الليلة في الدقيقة نفسها تقريبًا (من {{least}} إلى {{most}}، في ليلة واحدة من ليالينا).',
  'projector.what-if.same_two':
    'في النموذج: مع «{{to}}» بدلًا من «{{from}}» تنتهي الليلة في الدقيقة نفسها تقريبًا (من {{least}} إلى {{most}}، في ليلتين من ليالينا).',
  'projector.what-if.same_few':
    'في النموذج: مع «{{to}}» بدلًا من «{{from}}» تنتهي الليلة في الدقيقة نفسها تقريبًا (من {{least}} إلى {{most}}، في {{count}} من ليالينا).',
  'projector.what-if.same_many':
    'في النموذج: مع «{{to}}» بدلًا من «{{from}}» تنتهي الليلة في الدقيقة نفسها تقريبًا (من {{least}} إلى {{most}}، في {{count}} ليلة من ليالينا).',
  'projector.what-if.same_other':
    'في النموذج: مع «{{to}}» بدلًا من «{{from}}» تنتهي الليلة في الدقيقة نفسها تقريبًا (من {{least}} إلى {{most}}، في {{count}} ليلة من ليالينا).',
  'projector.what-if.same.several':
    'في النموذج: مع «{{to}}» بدلًا من «{{from}}» تنتهي الليلة في الدقيقة نفسها تقريبًا (من {{least}} إلى {{most}}، في عدّة من ليالينا).',
  'vote.in_zero': 'لم يصل شيء من {{of}}',
  'vote.in_one': 'وصل واحد من {{of}}',
  'vote.in_two': 'وصل اثنان من {{of}}',
  'vote.in_few': 'وصل {{count}} من {{of}}',
  'vote.in_many': 'وصل {{count}} من {{of}}',
  'vote.in_other': 'وصل {{count}} من {{of}}',
  'vote.free': 'لا يكلّف وقتًا',
  'vote.price': 'يكلّف نحو {{minutes}}',
  'vote.picks_zero': 'لا يُؤخذ شيء',
  'vote.picks_one': 'يُؤخذ واحد',
  'vote.picks_two': 'يُؤخذ اثنان',
  'vote.picks_few': 'تُؤخذ {{count}}',
  'vote.picks_many': 'يُؤخذ {{count}}',
  'vote.picks_other': 'يُؤخذ {{count}}',
  'vote.by.count': 'أكثر الأصوات.',
  'vote.by.tie': 'تعادل: الأول في القائمة.',
  'vote.by.deputy': 'تعادل أو لا أصوات: كما كانت النائبة لتفعل.',
  'host.somebody': 'شخص ما',
};
