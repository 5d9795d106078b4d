/// Given names and the forms that people use for them, in several languages.
enum Nicknames {
  /// One name and its forms a line; each is a form of all others in its line.
  private static let table = """
    alexander alexandra alex sandy sascha sasha xander
    alejandro alejandra ale jandro
    albert al bert albie
    alfred alf alfie fred
    amanda mandy
    andrew andy drew
    andreas andi
    angela angie
    ann anna anne annie anja nan nancy
    anthony tony
    antonio toni tonio
    barbara barb babs barbie
    beatrice bea
    benjamin ben benny benji
    bernard bernie
    bartosz bartek
    carolina caro lina
    catherine katherine kathryn kathleen kate katie kathy cathy kat
    katarzyna kasia
    charles charlie chuck chas
    charlotte lotte charlie
    christian chris
    christina christine chris tina chrissie
    christopher chris kit topher
    cynthia cindy
    daniel dan danny
    david dave davey
    deborah debra deb debbie
    dominik domi
    donald don donnie
    dorothy dot dottie
    douglas doug
    edward ed eddie ned ted teddy
    eduardo edu lalo
    eleanor ellie nell nora
    elizabeth elisabeth liz lizzie beth betty eliza lisa libby lisbeth
    emily em emmy
    eugene gene
    florian flo
    frances fran franny
    francis frank frankie
    francisco paco pancho fran
    franziska franzi
    frederick fred freddie
    friedrich fritz
    gabriel gabe
    gabriela gabi
    geoffrey jeffrey geoff jeff
    gerald gerry jerry
    gregory greg
    guillermo memo
    harold harry hal
    heinrich heinz heiner
    henry hank harry
    ignacio nacho
    isabel isabella bella isa izzy
    jacob jake
    jacqueline jackie
    james jim jimmy jamie
    janet jan
    jennifer jen jenny
    jessica jess jessie
    joachim jochen
    johann johannes hans hannes
    john johnny jack jon
    jonathan jon jonny
    jorge coque
    jose pepe
    joseph joe joey
    joshua josh
    judith judy
    julian jules
    karl karlheinz kalle
    katharina kathi kathrin
    kenneth ken kenny
    kimberly kim
    lawrence larry
    leonard len leo lenny
    lorenzo renzo
    malgorzata gosia
    manuel manolo manu
    margaret maggie meg peggy marge greta
    maria marie mary molly polly mia
    matthew matt matty
    maximilian max maxi
    melissa mel missy
    michael mike mick mickey micha
    nathaniel nathan nate
    nicholas nick nicky nico
    nikolaus klaus niko
    pamela pam
    patricia pat patty trish tricia patsy
    patrick pat paddy
    peter pete
    philip phil
    rafael rafa
    raymond ray
    rebecca becky becca
    richard rick ricky rich dick
    robert rob robbie bob bobby bert
    roberto beto
    ronald ron ronnie
    rudolf rudi
    samuel samantha sam sammy
    sandra sandy
    sebastian seb basti
    sophie sophia sophie zosia
    stephanie steph steffi
    stephen steven steve stevie
    susan susanne suzanne sue susie suzie
    tatiana tanya tania
    theodore ted teddy theo
    theresa teresa terry tess tessa
    thomas tom tommy
    timothy tim timmy
    tobias tobi
    ulrich uli
    valerie val
    veronica ronnie vera
    victoria vicky tori
    vincent vince vinny
    walter walt wally
    wilhelm willi
    william will bill billy willie liam
    wolfgang wolfi
    zachary zach zack
    """

  /// The other forms of each name.
  static let forms: [String: [String]] = {
    var forms: [String: [String]] = [:]
    for line in table.split(separator: "\n") {
      let names = line.split(separator: " ").map(String.init)
      for name in names {
        forms[name, default: []] += names.filter {
          $0 != name && !forms[name, default: []].contains($0)
        }
      }
    }
    return forms
  }()
}
