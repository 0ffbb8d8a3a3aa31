/** Frequent words by which a language is known, none of them frequent in another of the list. */
export const stopWords: Readonly<Record<string, string>> = {
  en: "the and of that with was for his which from they this were would have said who been their",
  de: "der die und nicht das ist ein eine mit dem von auf für sich auch wird sind nach bei aus zum",
  fr: "le les des est dans une pour qui sur avec pas plus par été cette selon ces aux du leur",
  es: "el los las una por con para como más pero sus fue este según ha también del al lo",
  it: "il che non gli della delle una sono con più anche nel alla dal dei ha è di questo stato",
  pt: "o os não uma com para mais dos das foi ao pelo pela são em ele também segundo já",
  nl: "het een van dat niet zijn voor met op aan wordt ook bij naar werd heeft deze door uit zich",
  sv: "och att det som är för inte den har till av på med om ett kan från var sig efter",
  da: "og det er ikke til af på med den som har blev efter også fra kan være ved sig skal",
  fi: "ja on ei että se oli myös mutta hän joka ovat kun kuin sen mukaan vuoden jo tai",
  pl: "się nie jest na że do to jak ale przez został oraz są po był dla od tym także",
  tr: "ve bir bu için ile olarak da de çok olan daha sonra kadar gibi ancak ise",
  id: "yang dan di dengan untuk dari ini pada tidak itu dalam akan oleh juga adalah",
  vi: "và của là các có được cho không với những trong một người này đã",
};
