/** The most frequent words of a language, by which it is known; neighbours share some of them. */
export const stopWords: Readonly<Record<string, string>> = {
  en: "the of and to in a is that for it was on with as his her he she be at by had not are but from or have an they which one were all this has been who will their would said said",
  de: "der die das und in den von zu mit dem des sich ein eine auf für im ist nicht auch es an als er sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch",
  fr: "le la les de des et en un une du dans est que qui pour il elle sur au aux par pas plus ne se ce cette avec sont mais ou son sa ses ont été leur a selon comme après deux",
  es: "el la los las de del que y en un una por con no se su sus para es al lo como más pero fue ha han este esta entre cuando sobre también hasta desde años según ser son era muy ya",
  it: "il lo la i gli le di del della dei delle che e in un una per con non si è da dal alla al come più anche ma nel nella sono ha ha stato su questo essere tra dopo ieri loro",
  pt: "o a os as de do da dos das que e em um uma para com não se por no na nos nas ao à mais foi como mas é são ou seu sua ser pelo pela também já até quando muito há",
  nl: "de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij uit door naar heeft hij ze wordt worden was over nog kan deze die wel of meer",
  sv: "och i att en det som på är av för med till den har de inte om ett han men var jag sig från vi så kan när år hon under också efter eller nu där vid mot ska",
  da: "og i at en det er på af for med til den som har de ikke om et han var men jeg sig fra vi så kan når år hun også efter eller nu ved mod skal blev være til",
  fi: "ja on ei että se hän oli ovat joka myös mutta kun kuin sen mukaan vuoden jo tai niin ole olla tämä nyt vain sekä hänen kanssa jotka mitä siitä",
  pl: "i w nie na się z do to że jest o jak od po co ale przez za tak są tym dla już był jego czy jej oraz został tego które być także może",
  tr: "ve bir bu da de için ile çok olarak daha gibi olan ne kadar sonra ama en o var değil ancak ise her iki diye olduğunu",
  id: "yang dan di dengan untuk dari ini pada itu tidak dalam akan ke juga oleh adalah sebagai ada karena bisa telah lebih mereka tersebut",
  vi: "và của là các có được cho không với những trong một người này đã để khi từ đến về cũng",
};
