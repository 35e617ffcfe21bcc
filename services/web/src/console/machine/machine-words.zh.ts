const zh = {
  title: '接口与上报',
  lead: '本机构的系统怎样接入：用接口密钥读取登记册，收到签名的事件通知，把证书数据上报国家或省级平台并导入回执。',
};

export type MachineWords = typeof zh;
export const machineWordsZh: MachineWords = zh;
