import type { Language } from '@jinbang/contracts/problem';

/** How one kind of device comes to trust the authority, step by step. */
export type Guide = { readonly device: string; readonly steps: readonly string[] };

export type HallWords = {
  readonly lang: string;
  readonly title: string;
  readonly other: readonly [label: string, href: string];
  readonly why: string;
  readonly download: string;
  readonly compare: string;
  readonly guides: readonly Guide[];
  readonly last: string;
  readonly check: string;
  readonly share: string;
  readonly limits: string;
  readonly after: string;
};

const zh: HallWords = {
  lang: 'zh-CN',
  title: '让这台设备信任赛场',
  other: ['English', '/hall/en'],
  why: '赛场网络不连互联网。安装赛场的证书之后，平板才能用加密连接打开金榜，离线评分和通行密钥才能使用。每台设备只需安装一次。',
  download: '第一步：下载赛场证书',
  compare: '安装前请核对指纹，它必须与工作人员电脑屏幕上显示的完全一致；不一致请勿安装：',
  guides: [
    {
      device: 'iPhone、iPad',
      steps: [
        '请用 Safari 打开本页，点上面的按钮，选择“允许”。',
        '打开“设置”，点“已下载描述文件”，点“安装”。“更多详细信息”里可以核对指纹。',
        '打开“设置”→“通用”→“关于本机”→“证书信任设置”，打开此证书的开关。',
      ],
    },
    {
      device: '安卓、鸿蒙',
      steps: [
        '点上面的按钮，保存文件。设备需要已设锁屏密码。',
        '打开“设置”，搜索“证书”；一般在“安全”→“更多安全设置”→“加密与凭据”→“安装证书”→“CA 证书”。',
        '选“仍然安装”，选择下载的文件 authority.crt。',
        '请用 Chrome 或系统自带浏览器打开赛场地址。',
      ],
    },
    {
      device: 'Windows',
      steps: [
        '点上面的按钮保存文件。核对指纹：在命令提示符中运行 certutil -hashfile authority.crt SHA256。',
        '双击文件，点“安装证书”，选“当前用户”。',
        '选“将所有的证书都放入下列存储”，选“受信任的根证书颁发机构”，完成。',
      ],
    },
    {
      device: 'macOS',
      steps: [
        '点上面的按钮，双击文件，加入“登录”钥匙串。',
        '在“钥匙串访问”里双击此证书，“信任”中选“始终信任”。',
      ],
    },
  ],
  last: '最后一步：打开金榜',
  check:
    '没有安全警告就是成功了。打不开时请检查是否连在赛场的无线网络；名称找不到时请联系工作人员。',
  share: '其他设备扫此码打开本页',
  limits: '此证书只能证明下列名称和局域网地址，不能冒充任何其他网站：',
  after: '比赛结束后，请在设备的同一设置中删除此证书。',
};

const en: HallWords = {
  lang: 'en',
  title: 'Let this device trust the hall',
  other: ['中文', '/hall'],
  why: 'The hall’s network has no Internet. With the hall’s certificate installed, a tablet opens Jinbang over an encrypted connection; marking offline and passkeys need that. Once per device is enough.',
  download: 'First: download the hall’s certificate',
  compare:
    'Before you install it, compare the fingerprint with the one on the staff’s screen. If they differ, do not install it:',
  guides: [
    {
      device: 'iPhone, iPad',
      steps: [
        'Open this page in Safari, tap the button above and choose Allow.',
        'Open Settings, tap Profile Downloaded, tap Install. More Details shows the fingerprint.',
        'Settings → General → About → Certificate Trust Settings: switch this certificate on.',
      ],
    },
    {
      device: 'Android, HarmonyOS',
      steps: [
        'Tap the button above and save the file. The device needs a screen lock.',
        'Open Settings and search for “certificate”; usually Security → More security settings → Encryption & credentials → Install a certificate → CA certificate.',
        'Tap Install anyway and choose the file authority.crt.',
        'Open the hall’s address in Chrome or the browser that came with the device.',
      ],
    },
    {
      device: 'Windows',
      steps: [
        'Click the button above and save the file. Compare the fingerprint: certutil -hashfile authority.crt SHA256.',
        'Open the file, choose Install Certificate, then Current User.',
        'Choose “Place all certificates in the following store”, then Trusted Root Certification Authorities, and finish.',
      ],
    },
    {
      device: 'macOS',
      steps: [
        'Click the button above, open the file and add it to the login keychain.',
        'Open the certificate in Keychain Access and under Trust choose Always Trust.',
      ],
    },
  ],
  last: 'Last: open Jinbang',
  check:
    'No warning means it worked. If the page does not open, see whether the device is on the hall’s network; if the name is not found, ask the staff.',
  share: 'Other devices open this page by this code',
  limits: 'This certificate can vouch for these names and for local addresses, for no other site:',
  after: 'After the contest, remove it in the same settings.',
};

export const hallWords: Readonly<Record<Language, HallWords>> = { zh, en };
