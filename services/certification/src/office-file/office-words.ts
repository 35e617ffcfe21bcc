// What the office's papers call what a form says.

export const SEX = { male: '男', female: '女' } as const;

export const MEMBER_KIND = { worker: '职工', teacher: '教师', student: '学生' } as const;

export const EDUCATION: Readonly<Record<string, string>> = {
  primary: '小学',
  junior: '初中',
  senior: '高中',
  vocational: '中专(中职、技校)',
  college: '大专(高职)',
  bachelor: '本科',
  master: '硕士研究生',
  doctor: '博士研究生',
};

export const ID_TYPE: Readonly<Record<string, string>> = {
  'resident-id': '居民身份证',
  'hmt-residence-permit': '港澳台居民居住证',
  'hmt-travel-permit': '港澳/台湾居民来往大陆通行证',
  'foreign-permanent-residence': '外国人永久居留身份证',
  passport: '护照',
};
