/** المحاولات وتفرّعاتها. */
export const branches = {
  'branch.from': 'تابِع من هنا',
  'branch.from.at': 'تابِع من هنا، {{time}}',
  'branch.begun': 'محاولة جديدة من هنا، والأولى محفوظة كما هي.',
  'branch.refused': 'لا يمكن متابعة هذه الليلة من هنا.',
  'branch.refused.older-engine': 'لُعبت هذه الليلة بقواعد أخرى للعبة، فيمكن قراءتها لا متابعتها.',
  'branch.refused.other-content': 'أُعيدت كتابة هذه الليلة بعد لعبها، فيمكن قراءتها لا متابعتها.',
  'branch.refused.not-found': 'هذه الليلة غير محفوظة على هذا الجهاز.',
} as const;
