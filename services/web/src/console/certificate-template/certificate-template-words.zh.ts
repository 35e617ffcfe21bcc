const zh = {
  title: '证书样式',
  lead: '职业技能等级证书和获奖证书上印的文字、边框和标识。样式由一人拟定、另一人发布；名称、机构名称和印章位置按规定固定，印章由发证机构加盖，这里不画。',
};

export type CertificateTemplateWords = typeof zh;
export const certificateTemplateWordsZh: CertificateTemplateWords = zh;
