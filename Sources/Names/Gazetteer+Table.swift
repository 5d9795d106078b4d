extension Gazetteer {
  /// Names of places without capitals and marks, one a line.
  ///
  /// Written by `Benchmarks/Places/gazetteer.py` from GeoNames (geonames.org, CC BY 4.0) and our own list; not
  /// to be edited.
  static let table: [(kind: Kind, names: String)] = [
    (
      .country,
      """
      afghanistan
      africa do sul
      afrique du sud
      agypten
      aland islands
      albania
      alemanha
      alemania
      algeria
      algerie
      algerien
      allemagne
      american samoa
      andorra
      angleterre
      anglia
      angola
      anguilla
      antarctica
      antigua and barbuda
      arabia saudita
      arabie saoudite
      argelia
      argentina
      argentine
      argentinie
      argentinien
      argentyna
      armenia
      aruba
      australia
      australie
      australien
      austria
      autriche
      azerbaijan
      bahamas
      bahrain
      bangladesh
      barbados
      belarus
      belgica
      belgie
      belgien
      belgio
      belgique
      belgium
      belize
      benin
      bermuda
      bhutan
      bialorus
      bielorrusia
      bielorussie
      bolivia
      bonaire saint eustatius and saba
      bosnia and herzegovina
      botswana
      bouvet island
      brasil
      brasile
      brasilien
      brazil
      brazilie
      brazylia
      bresil
      british indian ocean territory
      british virgin islands
      brunei
      bulgaria
      bulgarie
      bulgarien
      bulgarije
      burkina faso
      burma
      burundi
      cabo verde
      cambodia
      cameroon
      canada
      cape verde
      cayman islands
      cechia
      central african republic
      cesko
      chequia
      chine
      chiny
      chorwacja
      christmas island
      cina
      cocos islands
      colombia
      colombie
      comoros
      cook islands
      corea del sur
      coree du sud
      costa rica
      croacia
      croatia
      croatie
      croazia
      cuba
      curacao
      cyprus
      czech republic
      czechia
      czechy
      danemark
      danimarca
      danmark
      democratic republic of the congo
      denemarken
      denmark
      deutschland
      dinamarca
      djibouti
      dominica
      dominican republic
      duitsland
      east timor
      ecosse
      ecuador
      egipt
      egipto
      egito
      egitto
      egypt
      egypte
      el salvador
      engeland
      england
      equatorial guinea
      eritrea
      escocia
      eslovaquia
      eslovenia
      espagne
      espana
      espanha
      estados unidos
      estland
      estonia
      estonie
      eswatini
      etats unis
      ethiopia
      falkland islands
      faroe islands
      fiji
      finland
      finlande
      finlandia
      finnland
      franca
      france
      francia
      francja
      frankreich
      frankrijk
      french guiana
      french polynesia
      french southern territories
      gabon
      gambia
      germania
      germany
      ghana
      giappone
      gibraltar
      gra bretanha
      gran bretagna
      gran bretana
      grande bretagne
      great britain
      grece
      grecia
      grecja
      greece
      greenland
      grenada
      griechenland
      griekenland
      groot brittannie
      grossbritannien
      guadeloupe
      guam
      guatemala
      guernsey
      guinea bissau
      guyana
      haiti
      heard island and mcdonald islands
      hiszpania
      holanda
      holandia
      holland
      honduras
      hong kong
      hongarije
      hongrie
      hrvatska
      hungary
      hungria
      iceland
      ierland
      ijsland
      inde
      india
      indie
      indonesia
      inghilterra
      inglaterra
      irak
      iran
      iraq
      ireland
      irland
      irlanda
      irlande
      irlandia
      islanda
      islande
      islandia
      isle of man
      israel
      italia
      italie
      italien
      italy
      ivory coast
      jamaica
      japan
      japao
      japon
      japonia
      kanada
      kazakhstan
      kenya
      kiribati
      kolumbia
      kolumbien
      kosovo
      kroatie
      kroatien
      kuba
      kuwait
      kyrgyzstan
      laos
      latvia
      lebanon
      lesotho
      letland
      letonia
      lettland
      lettonia
      lettonie
      liberia
      libya
      liechtenstein
      litauen
      lithuania
      litouwen
      lituania
      lituanie
      litwa
      lotwa
      luksemburg
      lussemburgo
      luxembourg
      luxemburg
      luxemburgo
      macao
      madagascar
      magyarorszag
      malawi
      malaysia
      maldives
      malta
      maroc
      marocco
      marokko
      maroko
      marrocos
      marruecos
      marshall islands
      martinique
      mauritania
      mauritius
      mayotte
      meksyk
      messico
      mexico
      mexiko
      mexique
      micronesia
      moldova
      monaco
      mongolia
      montenegro
      montserrat
      morocco
      mozambique
      myanmar
      namibia
      nauru
      nederland
      nepal
      netherlands antilles
      neuseeland
      new caledonia
      new zealand
      nicaragua
      niederlande
      niemcy
      nieuw zeeland
      niger
      nigeria
      niue
      noorwegen
      norfolk island
      norge
      north korea
      north macedonia
      northern ireland
      northern mariana islands
      noruega
      norvege
      norvegia
      norway
      norwegen
      norwegia
      nouvelle zelande
      nova zelandia
      nowa zelandia
      nueva zelanda
      nuova zelanda
      oekraine
      olanda
      oostenrijk
      osterreich
      paesi bassi
      paises baixos
      paises bajos
      pakistan
      palau
      palestinian territory
      panama
      papua new guinea
      paraguay
      pays bas
      people's republic of china
      perou
      peru
      philippines
      pitcairn
      poland
      pologne
      polonia
      polska
      portogallo
      portugal
      portugalia
      puerto rico
      qatar
      regno unito
      reino unido
      republic of the congo
      reunion
      roemenie
      romania
      romenia
      rosja
      roumanie
      royaume uni
      rumania
      rumanien
      rumunia
      rusia
      rusland
      russia
      russie
      russland
      rwanda
      saint barthelemy
      saint helena
      saint kitts and nevis
      saint lucia
      saint martin
      saint pierre and miquelon
      saint vincent and the grenadines
      samoa
      san marino
      sao tome and principe
      saudi arabia
      saudi arabien
      schotland
      schottland
      schweden
      schweiz
      scotland
      scozia
      senegal
      serbia
      serbia and montenegro
      serbie
      serbien
      servie
      seychelles
      sierra leone
      singapore
      sint maarten
      siria
      slovacchia
      slovakia
      slovaquie
      slovenia
      slovenie
      slowacja
      slowakei
      slowakije
      slowenia
      slowenien
      solomon islands
      somalia
      south africa
      south korea
      south sudan
      spagna
      spain
      spanien
      spanje
      sri lanka
      stany zjednoczone
      stati uniti
      sudafrica
      sudafrika
      sudan
      sudkorea
      suecia
      suede
      suica
      suisse
      suiza
      suomi
      suriname
      svalbard and jan mayen
      sverige
      svezia
      svizzera
      swaziland
      sweden
      switzerland
      syria
      syrie
      syrien
      szkocja
      szwajcaria
      szwecja
      tailandia
      taiwan
      tajikistan
      tanzania
      tchequie
      thailand
      thailande
      the netherlands
      timor leste
      tokelau
      tonga
      trinidad and tobago
      tschechien
      tsjechie
      tunesie
      tunesien
      tunez
      tunisia
      tunisie
      turchia
      turcja
      turkei
      turkije
      turkiye
      turkmenistan
      turks and caicos islands
      turquia
      turquie
      tuvalu
      u s virgin islands
      uae
      ucraina
      ucrania
      uganda
      ukraina
      ukraine
      ungarn
      ungheria
      united arab emirates
      united kingdom
      united states
      united states minor outlying islands
      united states of america
      uruguay
      usa
      uzbekistan
      vanuatu
      vatican
      venezuela
      vereinigte staaten
      vereinigtes konigreich
      verenigd koninkrijk
      verenigde staten
      vietnam
      wales
      wallis and futuna
      wegry
      weissrussland
      western sahara
      wielka brytania
      wlochy
      yemen
      zambia
      zimbabwe
      zuid afrika
      zweden
      zwitserland
      """
    ),
    (
      .region,
      """
      alabama
      alaska
      alentejo
      algarve
      alsace
      andalucia
      andalusia
      arizona
      arkansas
      asturias
      baden wurttemberg
      bavaria
      baviere
      bayern
      bretagne
      british columbia
      brittany
      calabria
      california
      cantabria
      castilla y leon
      catalonia
      cataluna
      catalunya
      cheshire
      colorado
      comunidad valenciana
      connecticut
      cornwall
      crimea
      delaware
      district of columbia
      euskadi
      extremadura
      florida
      gran canaria
      gujarat
      hawaii
      hessen
      ibiza
      idaho
      illinois
      indiana
      iowa
      kansas
      karnataka
      kentucky
      kerala
      lancashire
      liguria
      lombardia
      lombardy
      louisiana
      maharashtra
      maine
      mallorca
      malopolska
      manitoba
      maryland
      massachusetts
      mazowsze
      michigan
      minnesota
      mississippi
      missouri
      montana
      navarra
      nebraska
      nevada
      new brunswick
      new hampshire
      new jersey
      new mexico
      new south wales
      new york
      newfoundland
      niedersachsen
      nordrhein westfalen
      normandie
      normandy
      north carolina
      north dakota
      nova scotia
      occitanie
      ohio
      oklahoma
      ontario
      oregon
      pais vasco
      pennsylvania
      piemonte
      punjab
      queensland
      rhode island
      sachsen
      sardegna
      sardinia
      saskatchewan
      saxony
      sicilia
      sicily
      south australia
      south carolina
      south dakota
      suffolk
      surrey
      sussex
      tamil nadu
      tasmania
      tenerife
      tennessee
      texas
      thuringen
      toscana
      tuscany
      utah
      veneto
      vermont
      west virginia
      western australia
      wisconsin
      wyoming
      yorkshire
      """
    ),
    (
      .city,
      """
      a coruna
      a estrada
      aachen
      aalborg
      aalen
      aalsmeer
      aalst
      aarau
      aarschot
      abadan
      abaete
      abaetetuba
      abakaliki
      abakan
      abancay
      abasolo
      abbeville
      abbiategrasso
      abbotsford
      abbottabad
      abeche
      abengourou
      abeokuta
      aberdare
      aberdeen
      abha
      abidjan
      abiko
      abilene
      abingdon
      abington
      abnub
      abobo
      abohar
      abomey
      abomey calavi
      abrantes
      abreu e lima
      abu al kahsib
      abu dhabi
      abu ghurayb
      abu kabir
      abu tij
      abuja
      acacias
      acailandia
      acajete
      acambaro
      acapulco de juarez
      acara
      acarau
      acarigua
      acatzingo
      acayucan
      accra
      accrington
      acerra
      achaguas
      achalpur
      acheng
      acheres
      achern
      achim
      achinsk
      aci catena
      acilia castel fusano ostia antica
      acireale
      acocks green
      acopiara
      acquaviva delle fonti
      acreuna
      acton
      actopan
      acworth
      ad damazin
      ad damir
      adachi
      adamantina
      adana
      adapazari
      addis ababa
      adeje
      adelaide hills
      aden
      adigrat
      adilabad
      adiwerna
      adiyaman
      adlershof
      admiralteisky
      ado ekiti
      adoni
      adra
      adrano
      adrogue
      affton
      afogados da ingazeira
      afonso claudio
      afragola
      afua
      afurada de baixo
      afyonkarahisar
      agadez
      agadir
      agartala
      agawam
      agde
      agege
      agen
      ageo
      agincourt north
      agincourt south malvern west
      agoura
      agoura hills
      agra
      agrestina
      agri
      agrigento
      agua boa
      agua caliente
      agua dulce
      agua preta
      agua prieta
      agua rasa
      aguachica
      aguada de pasajeros
      aguadas
      aguai
      aguas belas
      aguas claras
      aguas lindas de goias
      aguas santas
      aguascalientes
      agudos
      aguilares
      aguilas
      aguimes
      agustin codazzi
      ahar
      ahaus
      ahilyanagar
      ahlen
      ahmadpur east
      ahmedabad
      ahrensburg
      ahuntsic cartierville
      ahvaz
      ahwatukee foothills
      aichach
      aihara
      aihui
      aimores
      ain beida
      airdrie
      airoli
      ait melloul
      aix en provence
      aix les bains
      aizawl
      aizu wakamatsu
      ajaccio
      ajalpan
      ajapnyak
      ajax
      ajdabiya
      ajegunle
      ajman
      ajmer
      akademicheskoe
      akashi
      akhmim
      akishima
      akita
      akola
      akowonjo
      akron
      aksaray
      aktau
      aktobe
      akure
      al 'ubur
      al ahmadi
      al ain city
      al ajaylat
      al bab
      al basrah al qadimah
      al bayda'
      al diwaniyah
      al fallujah
      al fashn
      al faw
      al fayyum
      al fqih ben calah
      al hasakah
      al hawamidiyah
      al hillah
      al hindiyah
      al hoceima
      al hudaydah
      al hufuf
      al jadid
      al jubayl
      al jumayl
      al junaynah
      al kharj
      al khums
      al khusus
      al kut
      al madinah
      al mahallah al kubra
      al mahmudiyah
      al majaz
      al manaqil
      al mansurah
      al manzalah
      al matariyah
      al mawsil al jadidah
      al miqdadiyah
      al mubarraz
      al muharraq
      al musayab
      al qadarif
      al qahirah al jadidah
      al qamishli
      al qurnah
      al'met'yevsk
      ala'er
      alabaster
      alafaya
      alagoa grande
      alagoa nova
      alagoinhas
      alamar
      alameda
      alamo
      alamogordo
      alandur
      alanya
      alappuzha
      alaquas
      alasia
      albacete
      albano laziale
      albany
      albany park
      albardon
      alberton
      albertville
      albi
      alboraya
      albstadt
      albuquerque
      alcabideche
      alcala de guadaira
      alcala de henares
      alcala la real
      alcamo
      alcantarilla
      alcazar de san juan
      alchevsk
      alcobaca
      alcobendas
      alcorcon
      alcoy
      aldaia
      aldeias altas
      alderetes
      aldershot
      aldoar
      alegrete
      aleksandrow lodzki
      alem paraiba
      alencon
      alenquer
      aleppo
      alessandria
      alexania
      aley
      alfafar
      alfenas
      alfornelos
      alfortville
      alfreton
      alfter
      algeciras
      algemesi
      algete
      alghero
      algiers
      algonquin
      algorta
      algueirao
      alhambra
      alhandra
      alhaurin de la torre
      alhaurin el grande
      aliamanu salt lakes foster village
      alianca
      aliayabiagba
      alicante
      alice springs
      alief
      aligarh
      alimosho
      aliso viejo
      alkmaar
      allapattah
      allauch
      allen park
      allende
      allentown
      allison park
      alloa
      allston
      almada
      almansa
      almassora
      almaty
      almeirim
      almelo
      almenara
      almendares
      almendralejo
      almendrales
      almere stad
      almeria
      almirante tamandare
      almoradi
      almozara
      almunecar
      aloha
      alor setar
      alpharetta
      alphen aan den rijn
      alsdorf
      alsergrund
      alt hohenschonhausen
      alta floresta d'oeste
      alta gracia
      alta vista
      altadena
      altagracia de orituco
      altamira
      altamonte springs
      altamura
      altea
      altena
      altenburg
      altglienicke
      altinho
      alto alegre
      alto alegre do maranhao
      alto alegre do pindare
      alto barinas
      alto de pinheiros
      alto hospicio
      altona
      altona altstadt
      altona nord
      altoona
      altrincham
      altstadt sud
      aluche
      alvalade
      alvares machado
      alvaro obregon
      alvorada
      alwar
      alzira
      amadora
      amagasaki
      amaigbo
      amambai
      amancio
      amanfrom
      amarante do maranhao
      amarapura
      amaravati
      amargosa
      amasya
      ambala
      ambala sadar
      ambarnath
      ambato
      ambattur
      amberes
      amberg
      ambikapur
      ambon
      ambur
      ameca
      amecameca
      amelia rodrigues
      american canyon
      american fork
      americo brasiliense
      amersfoort
      amersham
      amherst
      amiens
      amman
      ammanford
      amol
      amontada
      amora
      amozoc de mota
      ampang
      amposta
      ampthill
      amravati
      amreli
      amritsar
      amroha
      amstelveen
      amsterdam
      amsterdam zuidoost
      an muileann gcearr
      an nhon
      an nuhud
      anaco
      anage
      anaheim
      anaime
      anajas
      anajatuba
      anand
      ananindeua
      anantapur
      anantnag
      anapolis
      anapu
      anastacio
      anatuya
      anbu
      ancaster
      anchieta
      anchorage
      ancona
      ancud
      andenne
      anderlecht
      andernach
      andijon
      andimeshk
      andisheh
      andong
      andover
      andradas
      andradina
      andrychow
      andujar
      ang mo kio new town
      angarsk
      angatuba
      angeles city
      anglet
      angoche
      angol
      angono
      angouleme
      angra dos reis
      angren
      angri
      anhanguera
      anjo
      ankang
      ankara
      ankeny
      anliu
      ann arbor
      annaba
      annaberg buchholz
      annandale
      annapolis
      annecy
      annecy le vieux
      annemasse
      anning
      anniston
      anqing
      anqiu
      ansan si
      ansbach
      anserma
      anshan
      anshun
      antakya
      antalya
      antananarivo
      antelope
      antequera
      antibes
      antioch
      antipolo
      antofagasta
      antsirabe
      antsiranana
      antwerp
      antwerpen
      anvers
      anyama
      anyang
      anyang si
      anzio
      aomori
      aosta
      apache junction
      apalit
      apan
      aparecida
      aparecida de goiania
      aparecida do taboado
      apaseo el alto
      apaseo el grande
      apatzingan
      apeldoorn
      apiai
      apizaco
      aplerbeck
      apodi
      apolda
      apopa
      apopka
      apple valley
      aprilia
      apucarana
      apui
      aqsu
      aquidaba
      aquidauana
      aquiraz
      ar ramtha
      ar raqqah
      ar rayyan
      arabi
      arabkir
      aracaju
      aracariguama
      aracataca
      aracati
      aracatuba
      araci
      aracoiaba
      aracoiaba da serra
      aracruz
      aracuai
      arad
      aragua de barcelona
      araguaina
      araguari
      araguatins
      araioses
      arak
      arakawa
      arame
      aranda de duero
      arandas
      aranjuez
      arapiles
      arapiraca
      arapongas
      arapoti
      araquari
      arar
      ararangua
      araraquara
      araras
      arari
      araripina
      araruama
      arauca
      araucaria
      arauco
      araure
      aravaca
      araxa
      arba minch
      arbroath
      arbutus
      arcadia
      arcahaie
      arcella
      archway
      arcola east
      arcos de la frontera
      arcos de valdevez
      arcoverde
      ardabil
      arden arcade
      ardmore
      areeiro
      areia
      areia branca
      arenella
      arenillas
      arequipa
      arezzo
      arganda
      arganzuela
      argenteuil
      arguelles
      arhus
      aricanduva
      arif wala
      arifwala
      ariguani
      aripuana
      ariquemes
      arish
      arjawinangun
      arjona
      arkhangel'sk
      arles
      arlington
      arlington heights
      arlit
      arlon
      armacao dos buzios
      armavir
      armentieres
      armidale
      armilla
      arnavutkoy
      arnhem
      arnsberg
      arnstadt
      aroa
      arona
      arouca
      arrah
      arraial do cabo
      arras
      arrasate mondragon
      arrecife
      arrecifes
      arrentela
      arroio do meio
      arroyo naranjo
      arroyo seco
      arroyomolinos
      arsuz
      arteixo
      artemisa
      artigas
      artur alvim
      artur nogueira
      artux
      arucas
      aruja
      arusha
      arvada
      aryanah
      arzamas
      arzano
      arzignano
      as salimiyah
      as salt
      as samawah
      as sinbillawayn
      as suwayq
      asahikawa
      asaka
      asansol
      aschaffenburg
      aschersleben
      ascoli piceno
      asela
      ash sharqat
      ash shatrah
      ashaiman
      ashburn
      ashburton
      ashdod
      asheboro
      asheville
      ashfield
      ashgabat
      ashikaga
      ashington
      ashkelon
      ashland
      ashmont
      ashmun
      ashoknagar kalyangarh
      ashton in makerfield
      ashton under lyne
      ashuganj city
      asmara
      asnieres sur seine
      aspe
      aspen hill
      aspern
      assare
      asse
      assemini
      assen
      assendelft
      assis
      assis chateaubriand
      assiut
      astana
      astanajapura
      asti
      aston
      astorga
      astoria
      astrakhan
      asuncion
      aswan
      atalaia
      atamaria
      atani
      atascadero
      atascocita
      atasehir
      atbara
      atenas
      atene
      ateny
      athen
      athenes
      athens
      athis mons
      athlone
      atibaia
      atlacomulco de fabela
      atlanta
      atlantic city
      atlixco
      atotonilco el alto
      atoyac de alvarez
      atsiaman
      atsugi
      attendorn
      attleboro
      attock city
      atwater
      atyrau
      aubagne
      aubervilliers
      auburn
      auburn gresham
      auburn hills
      auckland
      auderghem
      auerbach
      augsburg
      augusto correa
      augustow
      aulnay sous bois
      aurangabad
      aurich
      aurillac
      aurora do para
      austintown
      autazes
      autlan de navarro
      auxerre
      avadi
      avare
      aveiro
      avellaneda
      avellino
      aversa
      avezzano
      avignon
      avola
      avon
      avon lake
      avondale
      avtozavodskyi
      avvocata
      awasa
      awka
      ayacucho
      ayamonte
      ayapel
      ayaviri
      aylesbury
      aylmer
      az zawiyah
      az zubayr
      az zulfi
      azambuja
      azamgarh
      azare
      azcapotzalco
      azogues
      azuqueca de henares
      azusa
      ba dinh
      ba don
      ba vi
      baar
      baarn
      bab ezzouar
      babahoyo
      babol
      bac giang
      bac lieu
      bac ninh
      bac quang
      bac tu liem
      bacabal
      bacau
      bacchus marsh
      bachuan
      back mountain
      backnang
      bacoli
      bacolod city
      bacoor
      bad berleburg
      bad harzburg
      bad hersfeld
      bad homburg vor der hohe
      bad honnef
      bad kissingen
      bad kreuznach
      bad mergentheim
      bad nauheim
      bad neuenahr ahrweiler
      bad oeynhausen
      bad oldesloe
      bad pyrmont
      bad rappenau
      bad salzuflen
      bad soden am taunus
      bad vilbel
      bad zwischenahn
      badajoz
      badalona
      bade
      baden
      baden baden
      badin
      badlapur
      bady bassitt
      baena
      baesweiler
      bafoussam
      bagaha
      bagalkot
      bagcilar
      bage
      bagerhat
      baghdad
      bagheria
      baghlan
      bagneux
      bagnolet
      bagnoli
      bago
      bago city
      bagong silang
      bagong silangan
      bagre
      bagua grande
      baguio
      bahadurgarh
      baharampur
      baharestan
      baharkah
      bahawalnagar
      bahawalpur
      bahcelievler
      bahia blanca
      bahia de caraquez
      bahir dar
      bahraigh
      baia farta
      baia mare
      baiao
      baicheng
      baidoa
      baidyabati
      baie comeau
      bailadores
      baileys crossroads
      bainbridge island
      bairro da penha
      bairro novo
      baise
      baisha
      baishan
      baixo guandu
      baiyin
      bakersfield
      baku
      bakwa
      balakovo
      balashikha
      balasore
      balbala
      balbriggan
      balcarce
      balch springs
      balcon de la lisa
      baldivis
      baldwin park
      bale
      balikesir
      balikpapan
      balingen
      baliuag
      balkh
      ballarat
      ballari
      ballwin
      ballymena
      balneario camboriu
      balneario picarras
      balombo
      balsas
      balti
      baltimore
      balurghat
      balvanera
      balwyn north
      balzar
      bama
      bamako
      bamberg
      bambui
      bamenda
      ban i chang
      ban khlong prawet
      ban samae dam
      banan
      bananeiras
      banbury
      banbury don mills
      banda aceh
      bandar abbas
      bandar bukit raja
      bandar e anzali
      bandar e mahshahr
      bandar lampung
      bandar mahkota cheras
      bandar seri alam
      bandar sunway
      bandar tasik puteri
      bandar utama
      bandarban
      bandeirantes
      bandirma
      bandundu province
      bandung
      baneh
      banes
      banfield
      banfora
      bang bon
      bang kapi
      bang khae
      bang khun thian
      bang sue
      bangaon
      bangkok
      bangkok noi
      bangor
      bangui
      banha
      bani mazar
      bani suwayf
      banja luka
      banjar
      banjaran
      banjarbaru
      banjarmasin
      bankstown
      bankura
      bannu
      banqiao
      bansbaria
      banstead
      banswara
      banyuwangi
      bao loc
      bao'an
      bao'an centre
      baoding
      baoji
      baoshan
      baotou
      baqubah
      baracoa
      baradero
      barajas de madrid
      barakaldo
      baraki
      barakpur
      baranagar
      baranain
      baranoa
      baranovichi
      barao de cocais
      barasat
      barauna
      barbacena
      barbalha
      barbate
      barbera del valles
      barberton
      barcarena
      barcellona pozzo di gotto
      barcelona
      barddhaman
      bareilly
      barendrecht
      bari
      bariadi
      barinas
      barinitas
      baripada
      bariri
      barishal
      barletta
      barmbek nord
      barmbek sud
      barnala
      barnaul
      barnet
      barneveld
      barnsley
      barnstable
      barnstaple
      barquisimeto
      barra bonita
      barra da estiva
      barra da tijuca
      barra de sao francisco
      barra do bugres
      barra do choca
      barra do corda
      barra do garcas
      barra do pirai
      barra dos coqueiros
      barra funda
      barra mansa
      barra velha
      barracas
      barranca
      barrancabermeja
      barrancas
      barranco
      barranqueras
      barranquilla
      barreira
      barreiras
      barreirinha
      barreirinhas
      barreiro
      barreiros
      barretos
      barri de les corts
      barri de sant andreu
      barri gotic
      barriera di lanzo
      barriera di milano
      barrinha
      barros blancos
      barrow in furness
      barshi
      barstow
      barstow heights
      bartlesville
      bartley green
      bartolome maso
      bartoszyce
      barueri
      baruta
      barysaw
      basaksehir
      basauri
      basel
      bashan
      basildon
      basilea
      basingstoke
      basirhat city
      basking ridge
      basrah
      bassano del grappa
      basti
      bastia
      bastos
      basuo
      bat yam
      bata
      bataguassu
      batala
      batam
      batang
      batangas
      batatais
      batavia
      bataysk
      bath beach
      bathgate
      bathinda
      bathurst
      batikent
      batley
      batna
      baton rouge
      battagram
      battambang
      battersea
      battipaglia
      battle creek
      batu
      batu caves
      batu pahat
      batumi
      baturaja
      baturite
      baubau
      bauchi
      baulkham hills
      baunatal
      bauru
      bauta
      bautzen
      bawshar
      bay city
      bay point
      bay shore
      bay street corridor
      bayambang
      bayamo
      bayamon
      bayan lepas
      bayan nur
      bayawan
      bayeux
      bayji
      bayonet point
      bayonne
      bayreuth
      bayside
      baytown
      bayugan
      bayview hunters point
      bayview village
      bayville
      bazhong
      bearsden
      beau bassin rose hill
      beaumont
      beaune
      beauport
      beauvais
      beavercreek
      beaverton
      beawar
      bebedouro
      beberibe
      bebington
      becerril
      bechar
      beckenham
      beckum
      becontree
      bedburg
      bedford park nortown
      bedok new town
      bedworth
      bedzin
      beed
      beersel
      beersheba
      begles
      begoua
      begusarai
      behbahan
      bei'an
      beibei
      beihai
      beijing
      beiliu
      beining
      beipiao
      beira
      beirut
      beja
      bejaia
      bejuma
      bekasi
      bel air
      bel air north
      bel air south
      bela cruz
      bela vista
      bela vista de goias
      belagavi
      belalcazar
      belas
      belawan
      belchatow
      belem
      belen de umbria
      belfast
      belford roxo
      belfort
      belgorod
      belgrad
      belgrade
      belgrano
      bell gardens
      bell ville
      bella vista
      bellas vistas
      belleville
      bellevue
      bellflower
      bellingham
      bellinzona
      belluno
      bellview
      belmont
      belmont cragin
      belmonte
      belo horizonte
      belo jardim
      belo oriente
      beloit
      belper
      beltline
      belvidere
      bemowo
      ben cat
      ben tre
      benalmadena
      benbrook
      bendale
      bendigo
      benevento
      benevides
      benfica
      bengaluru
      bengbu
      benghazi
      bengkulu
      benguela
      beni
      beni mellal
      benicarlo
      benicia
      benidorm
      benin city
      benito juarez
      benjamin constant
      benoni
      bensalem
      bensheim
      bensonhurst
      bentleigh east
      bento goncalves
      bentonville
      benxi
      beppu
      berazategui
      berbera
      berberati
      bercham
      berchem
      berchem sainte agathe
      berdyansk
      berezniki
      bergamo
      bergedorf
      bergen op zoom
      bergenfield
      bergerac
      bergheim
      bergisch gladbach
      bergkamen
      bergneustadt
      beringen
      berisso
      berkane
      berkel en rodenrijs
      berkeley
      berkhamsted
      berlin
      berlin kopenick
      bernau bei berlin
      bernburg
      berne
      berrechid
      berriozabal
      berruguete
      bertioga
      bertoua
      beruri
      berwick
      berwyn
      besancon
      bessemer
      bet shemesh
      betera
      bethel park
      bethesda
      bethlehem
      bethune
      betim
      bettendorf
      bettiah
      betul
      beuningen
      beveren
      beverly cove
      beverly hills
      beverwijk
      bexhill on sea
      bexley
      beylikduzu
      bezerros
      beziers
      bezons
      bhadrak
      bhadravati
      bhadreswar
      bhagalpur
      bhairab bazar
      bhakkar
      bhalswa jahangirpur
      bharatpur
      bharuch
      bhatara
      bhatpara
      bhavnagar
      bhawana
      bhayandar
      bhetia
      bhilai
      bhilwara
      bhimavaram
      bhind
      bhisho
      bhiwadi
      bhiwandi
      bhiwani
      bhopal
      bhubaneswar
      bhuj
      bhusawal
      biala podlaska
      bialogard
      bialoleka
      bialystok
      biancavilla
      biarritz
      biberach an der riss
      bibirevo
      bicester
      bida
      bidar
      biddeford
      bideford
      biebrich
      biel bienne
      bielany
      bielawa
      bielefeld
      biella
      bielsk podlaski
      bielsko biala
      bien hoa
      bienczyce
      biesdorf
      bietigheim bissingen
      big spring
      biguacu
      bihar sharif
      bijie
      bikaner
      bila tserkva
      bilaspur
      bilbao
      bilbeis
      bilgoraj
      bilimora
      billerica
      billericay
      billingham
      billstedt
      biloxi
      bilqas
      bilthoven
      bilzen
      bima
      binan
      binangonan
      binche
      bingen am rhein
      binghamton
      bingol
      binh thanh
      binh thuy
      binjai
      bintulu
      binzhou
      biratnagar
      birchcliffe cliffside
      birendranagar
      birganj
      birigui
      biritiba mirim
      birjand
      birkenhead
      birmingham
      birnin kebbi
      biruaca
      biryulevo
      bisceglie
      bishan
      bishkek
      bishoftu
      bishop auckland
      bishopbriggs
      bishops stortford
      biskra
      bismarck
      bissau
      bitonto
      bitterfeld wolfen
      bitung
      bixby
      biysk
      bizerte
      black creek
      blackheath
      blackpool
      blacksburg
      blacktown
      blagnac
      blagoveshchensk
      blainville
      blanes
      blankenfelde mahlow
      blantyre
      blasewitz
      blauwput
      blenheim
      bletchley
      blida
      blieskastel
      blitar
      bloemfontein
      blois
      bloomingdale
      bloomington
      bloxwich
      blue island
      blue mountains
      blue springs
      blumenau
      blyth
      bnei brak
      bo de
      boa esperanca
      boa viagem
      boa vista
      boadilla del monte
      bobigny
      boblingen
      bobo dioulasso
      bobruysk
      boca da mata
      boca del mar
      boca do acre
      boca raton
      boca suno
      bocaiuva
      bochnia
      bocholt
      bochum
      bockum
      bocoio
      bocono
      bodoco
      boedo
      bogenhausen
      bognor regis
      bogor
      bogorodskoye
      bogota
      bogra
      bohuniya
      bois colombes
      boisbriand
      boise
      boituva
      bojnurd
      bokaro
      bokhtar
      boksburg
      bole
      boleslawiec
      bolingbrook
      bollate
      bologna
      bolzano
      bom conselho
      bom despacho
      bom jardim
      bom jesus
      bom jesus da lapa
      bom jesus das selvas
      bom jesus de goias
      bom jesus do itabapoana
      bom jesus dos perdoes
      bom retiro
      boma
      bombinhas
      bomfim
      bondoukou
      bondy
      bonita springs
      bonn
      bonn hardtberg
      bonon
      bontang
      bootle
      boquim
      borama
      boraure
      borazjan
      borba
      bordeaux
      bordj bou arreridj
      bordj el kiffan
      bordon
      borehamwood
      borgerhout
      borgo san paolo
      borgomanero
      borivli
      borken
      bornheim
      boronia
      borough park
      borshchahivka
      borssele
      borujerd
      bosconia
      boscoreale
      boshan
      bosque saude
      bossier city
      boston
      botad
      bothell
      bothfeld
      botshabelo
      bottrop
      botucatu
      bou saada
      bouafle
      bouake
      boucherville
      bougado
      boulogne billancourt
      boulogne sur mer
      bountiful
      bourg en bresse
      bourges
      bournemouth
      bouskoura
      boussu
      bowling green
      bowmanville
      bowthorpe
      boxtel
      boyeros
      boyle heights
      boynton beach
      bozhou
      brackel
      bracknell
      braco do norte
      bradenton
      braga
      bragado
      braganca
      braganca paulista
      brahmanbaria
      brahmapur
      braila
      braine l'alleud
      braine le comte
      braintree
      brakpan
      brampton
      bramsche
      brandenburg an der havel
      branford
      brantford
      brasil novo
      brasilandia
      brasileia
      brasilia
      brasilia de minas
      brasov
      brasschaat
      brateyevo
      bratislava
      bratsk
      braunschweig
      brawley
      brazlandia
      brazzaville
      breda
      bregenz
      brejo
      brejo da madre de deus
      brejo santo
      bremen
      bremerhaven
      bremerton
      brena
      brentwood
      brentwood estates
      brescia
      breslau
      bresso
      bressuire
      brest
      bretigny sur orge
      bretten
      breu branco
      briarwood
      bridgend
      bridgeport
      bridgeton
      bridgewater
      bridgwater
      bridlewood
      bridlington
      brierley hill
      brighouse
      brighouse city centre
      brighton beach
      brighton park
      brigittenau
      brilon
      brindisi
      brisbane
      briton ferry
      brits
      britz
      brive la gaillarde
      brixton
      brno
      broadmoor
      broadstairs
      brockton
      brockville
      brodnica
      brodowski
      broken arrow
      bromsgrove
      brookfield
      brookhaven
      brookings
      brooklin
      brookline
      brooklyn
      brooklyn center
      brooklyn heights
      brooklyn park
      broomfield
      brossard
      brotas
      brovary
      brownsburg
      brownsville
      bruay la buissiere
      bruchkobel
      bruchsal
      brugge
      brugherio
      bruhl
      bruksela
      brumadinho
      brumado
      brummen
      brunoy
      brunssum
      brunswick
      bruselas
      brushy creek
      brusque
      brussel
      brussels
      bruxelas
      bruxelles
      bryansk
      bucaramanga
      bucarest
      bucharest
      bucheon si
      buchholz in der nordheide
      buckeye
      buckow
      buda
      budapest
      budapest iii kerulet
      budapest xi kerulet
      budapest xiii kerulet
      budapeszt
      budaun
      buderim
      budingen
      budta
      buea
      buena park
      buenaventura
      buenaventura lakes
      buenavista
      bueng kum
      buenos aires
      buer
      buffalo grove
      buguma
      buhe
      buhl
      buin
      buique
      bujaru
      bujumbura
      bukama
      bukan
      bukarest
      bukavu
      bukhara
      bukit batok new town
      bukit bintang
      bukit jalil
      bukit merah estate
      bukit mertajam
      bukit panjang new town
      bukit rahman putra
      bukittinggi
      bukoba
      bulach
      bulandshahr
      bulaon
      bulawayo
      bulle
      bullhead city
      bumba
      bunamwaya
      bunbury
      bunda
      bundaberg
      bunde
      bundi
      bundoora
      bunia
      bunkyo
      buon ho
      buon ma thuot
      burari
      buraydah
      burayu
      burewala
      burg bei magdeburg
      burgas
      burgdorf
      burgess hill
      burglesum
      burhanpur
      buri
      burien
      buriti
      buriti bravo
      buriticupu
      buritis
      buritizeiro
      burjassot
      burlingame
      burlington
      burnaby
      burngreave
      burnham on sea
      burnie
      burnley
      burnsville
      burntwood
      burriana
      bursa
      burton upon trent
      bury st edmunds
      burzaco
      busan
      bushehr
      bushwick
      business bay
      busselton
      bussum
      bustleton
      busto arsizio
      butanta
      butarque
      butembo
      butte
      butterworth
      butuan
      butwal
      butzbach
      buxar
      buxtehude
      buyukcekmece
      buzau
      bydgoszcz
      bytom
      ca mau
      caala
      caapora
      caarapo
      cabaiguan
      cabanatuan city
      cabedelo
      cabimas
      cabinda
      cabo de santo agostinho
      cabo frio
      cabo san lucas
      caboolture
      cabot
      cabramatta
      cabrero
      cabreuva
      cabrobo
      cabudare
      cabudwaaq
      cabuyao
      cacador
      cacak
      cacapava
      cacapava do sul
      cacem
      cachan
      cachoeira
      cachoeira do arari
      cachoeira do sul
      cachoeira paulista
      cachoeiras de macacu
      cachoeirinha
      cachoeiro de itapemirim
      cacoal
      cacocum
      cacuaco
      cacule
      cadereyta
      cadereyta jimenez
      cadiz
      caerphilly
      caete
      caetes
      caetite
      cagayan de oro
      cagliari
      cagnes sur mer
      cagua
      cahors
      cai lay
      caibarien
      caicara
      caicara del orinoco
      caicedonia
      caico
      caieiras
      cainta
      cairo
      caivano
      caja seca
      cajamar
      cajamarca
      cajati
      cajazeiras
      cajica
      cajuru
      calabar
      calabasas
      calabozo
      calafell
      calahorra
      calais
      calama
      calamba
      calarca
      calasiao
      calatayud
      calbuco
      caldas
      caldas da rainha
      caldas novas
      caledon
      caledonia
      caleta olivia
      calexico
      calgary
      calimete
      callao
      caloocan
      caloundra
      calp
      calpulalpan
      caltagirone
      caltanissetta
      caluire et cuire
      calumbo
      calumet city
      calumpit
      calvia
      calw
      cam pha
      cam pha mines
      cam ranh
      camacan
      camacari
      camaguan
      camaguey
      camaiore
      camajuani
      camama
      camamu
      camanducaia
      camaqua
      camara de lobos
      camaragibe
      camarate
      camayenne
      cambara
      cambe
      camberley
      camberwell
      camboriu
      camborne
      cambrai
      cambre
      cambria heights
      cambridge
      cambrils
      cambuci
      cambui
      cambuslang
      camden town
      cameta
      camocim
      campanha
      campbell river
      campeche
      campechuela
      campestre
      campi bisenzio
      campina
      campina grande
      campina grande do sul
      campinas
      campo alegre
      campo alegre de lourdes
      campo belo
      campo bom
      campo de la cruz
      campo de ourique
      campo di marte
      campo formoso
      campo grande
      campo largo
      campo limpo
      campo limpo paulista
      campo magro
      campo maior
      campo mourao
      campo novo do parecis
      campo verde
      campoalegre
      campobasso
      campos do jordao
      campos dos goytacazes
      campos gerais
      campos novos
      campos sales
      campsie
      camrose
      can giuoc
      can tho
      canaa dos carajas
      canada de gomez
      canakkale
      cananea
      canarana
      canarsie
      canary wharf
      canavieiras
      canberra
      cancun
      candeias
      candeias do jamari
      candido mota
      candido sales
      candler mcafee
      canelones
      canete
      cangaiba
      cangas do morrazo
      canguaretama
      cangucu
      cangzhou
      canhotinho
      canicatti
      canico
      canidelo
      canillas
      canillejas
      caninde
      caninde de sao francisco
      cankaya
      cannes
      canning town
      canning vale
      cannock
      canoas
      canoga park
      canoinhas
      canosa di puglia
      cansancao
      cantanhede
      cantaura
      canterbury
      canton
      cantonment
      canuelas
      canvey island
      canyon country
      canyon lake
      cao lanh
      cap haitien
      capacho nuevo
      capanema
      capannori
      capao bonito
      capao da canoa
      capao do leao
      capao redondo
      caparica
      cape coast
      cape coral
      cape girardeau
      cape town
      capela
      capela do alto
      capelinha
      capelle aan den ijssel
      capiata
      capim grosso
      capinzal
      capitan bermudez
      capitao poco
      capivari
      capivari de baixo
      capulhuac de mirafuentes
      caraballeda
      carabanchel
      caracarai
      caracas
      caraguatatuba
      carahue
      carandai
      carangola
      carapicuiba
      caratinga
      carauari
      caravaca
      carazinho
      carballo
      carbonara di bari
      carbondale
      carbonia
      carcaixent
      carcassonne
      carcavelos
      cardiff
      cardito
      careiro
      carepa
      cariacica
      cariaco
      cariboo
      carinhanha
      carini
      caripito
      caririacu
      carletonville
      carlingford
      carlos barbosa
      carlow
      carlsbad
      carmagnola
      carmen de la legua reynoso
      carmen de patagones
      carmen de viboral
      carmo do cajuru
      carmo do paranaiba
      carmo do rio claro
      carnaxide
      carnot
      carol city
      carol stream
      caroline springs
      carora
      carpentersville
      carpentras
      carpi
      carpina
      carrao
      carrara
      carrboro
      carrefour
      carrickfergus
      carrizal
      carrollton
      carrollwood
      carrollwood village
      carrum downs
      carshalton
      carson city
      cartagena
      cartago
      cartama
      carteret
      cartersville
      cartierville
      caruaru
      carupano
      carutapera
      casa branca
      casa grande
      casa nova
      casa santa
      casa verde
      casablanca
      casal de' pazzi
      casal di principe
      casal palocco
      casale monferrato
      casalecchio di reno
      casalnuovo di napoli
      casanay
      casas adobes
      cascais
      cascavel
      cascina
      casco historico de vallecas
      casco historico de vicalvaro
      caserta
      casigua el cubo
      casilda
      casimiro de abreu
      casoria
      cassano magnago
      casselberry
      cassilandia
      cassino
      castanhal
      castanos
      castel volturno
      castelar
      castelfranco veneto
      castellammare di stabia
      castellar del valles
      castelldefels
      castello de la plana
      castelo
      castelo branco
      castelvetrano
      castillejos
      castle hill
      castle rock
      castleford
      castlereagh
      castlewood
      castres
      castricum
      castro alves
      castro urdiales
      castro valley
      castrop rauxel
      castrovillari
      catacamas
      catacaos
      cataguases
      catalao
      catalina foothills
      catamarca
      catanduva
      catania
      catanzaro
      catarroja
      catbalogan
      catchiungo
      catemaco
      catende
      caterham
      catete
      catford
      cathedral city
      catia la mar
      catole do rocha
      catonsville
      catu
      cau giay
      caucagua
      caucaguito
      caucaia
      caucasia
      caucete
      cauquenes
      cauto cristo
      cava de tirreni
      cavaillon
      cave spring
      cavite city
      caxambu
      caxias
      caxias do sul
      cayambe
      cazenga
      ceara mirim
      cebu city
      cecina
      cedar city
      cedar falls
      cedar hill
      cedar park
      cedar rapids
      cedro
      ceilandia
      celaya
      celbridge
      cenisia
      cenon
      centenario
      centennial
      center city
      centereach
      centerville
      central 14th street spring road
      central city
      central coast
      central islip
      centralniy
      centretown
      centreville
      centro familiar la soledad
      centro habana
      centurion
      cerdanyola del valles
      ceres
      cerete
      cergy
      cergy pontoise
      cerignola
      cernusco sul naviglio
      cerqueira cesar
      cerquilho
      cerritos
      cerro azul
      cerro de pasco
      cervia
      cesano boscone
      cesano maderno
      cesena
      cessnock
      ceuta
      ch'ongdan up
      cha grande
      chacabuco
      chacao
      chachapoyas
      chadderton
      chaeryong ni
      chajari
      chak jhumra
      chakwal
      chakwama
      chalco
      chalfont saint peter
      chalk farm
      chalon sur saone
      chalons en champagne
      chalus
      chamalieres
      chaman
      chamartin
      chambas
      chamberi
      chambersburg
      chambery
      chamblee
      chambly
      champaign
      champigny sur marne
      champlin
      champoton
      champs sur marne
      chancay
      chandannagar
      chandigarh
      chandpur
      chanduasi
      chang hua
      changam ch'on
      changchun
      changde
      changhua
      changji
      changle
      changning
      changsha
      changshu
      changwon
      changyi
      changyuan
      changzheng
      changzhi
      changzhou
      chanhassen
      channelview
      chantilly
      chaohu
      chaoyang
      chaozhou
      chapadao do sul
      chapadinha
      chapala
      chapeco
      chapel hill
      chapeltown
      chapra
      charallave
      charata
      charenton le pont
      charleroi
      charlesbourg
      charlestown
      charleville mezieres
      charlottenburg
      charlottesville
      charlottetown
      charneca de caparica
      charqueadas
      charsadda
      chartres
      chas
      chascomus
      chaska
      chateauguay
      chateauroux
      chatelet
      chatellerault
      chatenay malabry
      chatham
      chatillon
      chatou
      chatswood
      chatsworth
      chattanooga
      chattogram
      chatuchak
      chaudfontaine
      chaumont
      chaupimarca
      cheadle hulme
      cheboksary
      cheektowaga
      chelles
      chelm
      chelmno
      chelmsford
      cheltenham
      chelyabinsk
      chemnitz
      chengde
      chengdu
      chenggu
      chengguan qu
      chenghua
      chengqiao
      chengtangcun
      chengzhong
      chennai
      chenzhou
      cheonan
      cheongju si
      chepen
      cheras
      cherbourg
      cheremushki
      cheremushky
      cherepovets
      cherkasy
      cherkessk
      chernihiv
      chernivtsi
      cherry hill
      chertanovo yuzhnoye
      chesapeake
      chesham
      cheshunt
      chester le street
      chesterfield
      chestermere
      chestnut hill
      chetumal
      chevilly larue
      chhatarpur
      chhindwara
      chi linh
      chia
      chiaia
      chiaiano
      chiang mai
      chiapa de corzo
      chiavari
      chiayi city
      chiba
      chicago
      chicago heights
      chicago lawn
      chicago loop
      chichawatni
      chichester
      chichicastenango
      chiclana de la frontera
      chiclayo
      chicoloapan
      chiconcuac
      chicopee
      chicoutimi
      chieri
      chieti
      chifeng
      chigasaki
      chigorodo
      chiguayante
      chikmagalur
      chikusei
      chikushino shi
      chilakalurupet
      chilanzar
      chilapa de alvarez
      chilca
      chilecito
      chililabombwe
      chillan
      chillan viejo
      chillicothe
      chilliwack
      chilliwack downtown
      chillum
      chilpancingo
      chimbarongo
      chimbas
      chimbote
      chimichagua
      chimoio
      chinandega
      chinatown
      chinautla
      chincha alta
      chinchina
      chingford
      chingola
      chiniot
      chinju
      chino hills
      chinu
      chioggia
      chipata
      chippenham
      chiquimula
      chiquinquira
      chirchiq
      chiriguana
      chirmiri
      chishtian
      chisinau
      chiswick
      chita
      chitato
      chitradurga
      chittoor
      chittorgarh
      chitungwiza
      chivacoa
      chivasso
      chivilcoy
      chizhou
      chlef
      cho lon
      choa chu kang new town
      chocope
      chofu
      choisy le roi
      chojnice
      cholet
      choloma
      cholula
      chom thong
      chomedey
      chon buri
      chon thanh
      chone
      chongfu
      chongjin
      chongming
      chongqing
      chongzuo
      chopinzinho
      chorley
      chorozinho
      chorzow
      chosica
      christchurch
      christiansburg
      chrzanow
      chula vista
      chulucanas
      chumakivskyi
      chuncheon
      chunga
      chungju
      chunian
      chuo
      chur
      church yonge corridor
      churu
      chust
      chuxiong
      chuzhou
      ciamis
      ciampea
      ciampino
      cianjur
      cianorte
      cibinong
      cibolo
      cicero
      cicero dantas
      cidade ademar
      cidade dutra
      cidade lider
      cidade ocidental
      cidade tiradentes
      cidade universitaria
      ciechanow
      ciego de avila
      ciempozuelos
      cienaga
      cienfuegos
      cieszyn
      cieza
      cigli
      cihuatlan
      cikampek
      cikarang
      cikupa
      cilacap
      cilegon
      cileungsir
      cileunyi
      cimahi
      cimitarra
      cincinnati
      cinco saltos
      cinisello balsamo
      cintalapa de figueroa
      cipolletti
      ciputat
      circasia
      circoiscrizione i
      circoiscrizione ii
      circoiscrizione iii
      circoiscrizione iv
      circoiscrizione v
      circoiscrizione vi
      circoiscrizione vii
      circoiscrizione viii
      cirebon
      cirencester
      ciro redondo
      cisterna di latina
      citeureup
      citrus heights
      citrus park
      citta di castello
      city of port phillip
      city of sammamish
      city of westminster
      ciudad acuna
      ciudad altamirano
      ciudad apodaca
      ciudad benito juarez
      ciudad bolivar
      ciudad bolivia
      ciudad camilo cienfuegos
      ciudad constitucion
      ciudad de allende
      ciudad de huajuapan de leon
      ciudad de mexico
      ciudad de villa de alvarez
      ciudad del carmen
      ciudad del este
      ciudad delicias
      ciudad fernandez
      ciudad general escobedo
      ciudad guayana
      ciudad guzman
      ciudad hidalgo
      ciudad juarez
      ciudad lazaro cardenas
      ciudad lineal
      ciudad lopez mateos
      ciudad madero
      ciudad mante
      ciudad melchor muzquiz
      ciudad mendoza
      ciudad nezahualcoyotl
      ciudad obregon
      ciudad ojeda
      ciudad piar
      ciudad real
      ciudad rio bravo
      ciudad sabinas hidalgo
      ciudad sahagun
      ciudad satelite
      ciudad serdan
      ciudad valles
      ciudad victoria
      ciutadella
      ciutat vella
      civitanova marche
      civitavecchia
      cixi
      cizre
      clacton on sea
      clairlea birchmount
      clamart
      claremont
      clarence rockland
      clarines
      clarksville
      clearfield
      clearwater
      cleburne
      cleckheaton
      cleethorpes
      clermont
      clermont ferrand
      clevedon
      cleveland heights
      clichy
      clichy sous bois
      cliffside park
      clifton park
      clinton township
      cloppenburg
      cloverdale
      cloverleaf
      cluj napoca
      clydebank
      co do
      coacalco
      coachella
      coalville
      coari
      coatbridge
      coatepec
      coatepeque
      coatzacoalcos
      coatzintla
      coban
      cobbs creek
      coburg
      cocal
      cocalzinho de goias
      cochabamba
      cockeysville
      coconut creek
      coconut grove
      cocorote
      cocula
      codajas
      coelho neto
      coesfeld
      coeur d'alene
      coffs harbour
      cognac
      coihueco
      coimbatore
      coimbra
      coity
      cojimar
      colatina
      colchester
      colegiales
      coleraine
      colider
      colima
      colinas do tocantins
      collado villalba
      colleferro
      college park
      college point
      college station
      collegno
      colleyville
      collierville
      collingwood
      collinsville
      collinwood
      collipulli
      colmar
      colmenar viejo
      colne
      colniza
      cologne
      cologno monzese
      colombes
      colombo
      colomiers
      coloncito
      colonia caroya
      colonia del sacramento
      colonia del sol
      colonia del valle
      colonia lindavista
      colonia nativitas
      colorado springs
      columbia
      columbia heights
      columbine
      colwyn bay
      comalcalco
      combs la ville
      comilla
      comillas
      comiso
      comitan
      commack
      commerce city
      comodoro rivadavia
      comonfort
      compiegne
      conakry
      concarneau
      conceicao da barra
      conceicao da feira
      conceicao das alagoas
      conceicao de macabu
      conceicao do araguaia
      conceicao do coite
      conceicao do jacuipe
      conceicao do mato dentro
      concepcion del uruguay
      conception bay south
      conchal
      concon
      concord
      concordia
      concordia do para
      conda
      condado
      conegliano
      coney island
      confederation
      conflans sainte honorine
      confresa
      congleton
      congonhas
      conil de la frontera
      cono norte
      conroe
      conselheiro lafaiete
      conselheiro pena
      consett
      consolacao
      consolacion del sur
      constanta
      constitucion
      contagem
      contamana
      contla
      contramaestre
      conversano
      cookeville
      coon rapids
      cooper city
      copacabana
      copenhagen
      copenhague
      copertino
      copiague
      copiapo
      coppell
      copperas cove
      coquimbo
      coquitlam
      coquitlam town centre
      coquitlam west
      coracao de jesus
      coracao de maria
      coral gables
      coral springs
      coral terrace
      coralville
      coram
      corato
      corbeil essonnes
      corby
      cordeiro
      cordeiropolis
      cordoba
      core neighbourhoods
      coreau
      coria del rio
      corinth
      corinto
      corlu
      cormano
      cormeilles en parisis
      cornaredo
      cornelio procopio
      cornella de llobregat
      coroata
      coromandel
      coronel brandsen
      coronel fabriciano
      coronel pringles
      coronel suarez
      coronel vivida
      corozal
      corpus christi
      corralillo
      correntina
      corroios
      corsicana
      corsico
      cortazar
      corum
      corumba
      coruripe
      corvallis
      cosamaloapan
      cosenza
      coslada
      cosmopolis
      cosoleacaque
      costa mesa
      costillares
      coswig
      cotabato
      cote saint luc
      cotia
      cotonou
      cottage grove
      cottage lake
      cottbus
      cottonwood heights
      coudekerque branche
      coulsdon
      council bluffs
      courbevoie
      courcelles
      courtenay
      coventry
      covina
      cowes
      cox's bazar
      coxim
      coyhaique
      coyoacan
      coyotepec
      coyula
      cozumel
      cracovia
      cracovie
      cracow
      craibas
      craigavon
      craigieburn
      crailsheim
      craiova
      cramlington
      cranberry township
      cranbourne
      cranbourne east
      cranbourne north
      cranbrook
      cranston
      crateus
      crato
      cravinhos
      creil
      cremona
      crest hill
      crestview
      creteil
      crevillente
      crewe
      criciuma
      cricklewood
      cristalina
      crofton
      croix des bouquets
      crotone
      croulebarbe
      crowborough
      crown point
      crowthorne
      croydon
      cruz alta
      cruz das almas
      cruz del eje
      cruzeiro
      cruzeiro do oeste
      cruzeiro do sul
      crystal lake
      cuatro caminos
      cuauhtemoc
      cuautitlan
      cuautitlan izcalli
      cuautla
      cuautlancingo
      cubatao
      cucuta
      cudahy
      cuddalore
      cuenca
      cuernavaca
      cueto
      cuiaba
      cuito
      culemborg
      culiacan
      cullera
      culleredo
      culver city
      cumana
      cumanacoa
      cumanayagua
      cumaribo
      cumberland
      cumbernauld
      cuneo
      cupertino
      cupira
      curaca
      curanilahue
      curico
      curitiba
      curitibanos
      currais novos
      curralinho
      cursino
      curuca
      curug
      curumani
      cururupu
      curuzu cuatia
      curvelo
      cusco
      cutler bay
      cutler ridge
      cutral co
      cuttack
      cuxhaven
      cuyahoga falls
      cwmbran
      cypress
      cypress hills
      czechowice dziedzice
      czeladz
      czerwionka leszczyny
      czestochowa
      da nang
      dabajuro
      dabeiba
      dabou
      dabrowa gornicza
      dachang
      dachau
      dadu
      daegu
      daejeon
      dagenham
      dagupan
      daito
      dajal
      dakar
      dakhla
      dakota ridge
      dale city
      dalfsen
      dalian
      daliang
      dallas
      dalmine
      daloa
      dalupura
      daly city
      dam dam
      damaia
      damanhur
      damascus
      damietta
      dammam
      dammarie les lys
      damoh
      dana point
      danbury
      dandenong
      dandenong north
      dandong
      dania beach
      danli
      danshui
      danvers
      danville
      danzig
      daoukro
      daqing
      dar bouazza
      dar es salaam
      darbhanga
      darjiling
      darlington
      darmstadt
      darnah
      darnytsya
      dartford
      dartmouth
      darton
      darwen
      daska kalan
      dasmarinas
      dasoguz
      datia
      datong
      datteln
      datun
      daule
      daur
      davangere
      davao
      daventry
      dawei
      dawukou
      daxing
      daxing'anling
      daye
      dayrah
      dayrut
      daytona beach
      dazhou
      dchira el jihadia
      de meern
      de pere
      dean funes
      dearborn
      dearborn heights
      debica
      debre birhan
      debre mark'os
      debre tabor
      debrecen
      decatur
      decines charpieu
      dedham
      dee why
      deer park
      deer valley
      deerfield beach
      deesa
      deeside
      deggendorf
      dehiwala mount lavinia
      dehradun
      dehui
      deinze
      deir ez zor
      dekalb
      del city
      del rio
      deland
      delbruck
      delegacion cuajimalpa de morelos
      delft
      delfzijl
      delhi
      delhi cantonment
      delitzsch
      delmas
      delmenhorst
      delmiro gouveia
      delray beach
      deltona
      den haag
      den helder
      denain
      dendermonde
      dengzhou
      denia
      denizli
      denpasar
      denver
      deoghar
      deoli
      deoria
      depok
      dera ghazi khan
      dera ismail khan
      dera murad jamali
      derbent
      derince
      derry
      derry village
      des moines
      des plaines
      descalvado
      desenzano del garda
      desert hot springs
      desio
      desmarchais crawford
      desna
      desnyanskyi
      desoto
      dessalines
      dessau
      detmold
      detroit
      deuil la barre
      deurne
      deventer
      devonport
      dewas
      dewsbury
      deyang
      dezful
      dezhou
      dhaka
      dhamar
      dhamtari
      dhanbad
      dhangadhi
      dharan
      dharashiv
      dharavi
      dharmavaram
      dhaulpur
      dhirkot
      dhule
      di an
      diadema
      diamantina
      diamantino
      diamond bar
      dianella
      dias d'avila
      dibrugarh
      didao
      didcot
      diemen
      dien ban
      dieppe
      diepsloot
      diest
      dietikon
      dietzenbach
      diez de octubre
      digos
      digri
      dihok
      dijon
      dikirnis
      dila
      dilbeek
      dili
      dillenburg
      dillingen
      dimapur
      dimitrovgrad
      din daeng
      dinaig
      dinajpur
      dinapore
      dinapur nizamat
      dindigul
      dingxi
      dingzhou
      dinslaken
      dinuba
      diourbel
      dire dawa
      disuq
      ditzingen
      divinopolis
      divo
      dix hills
      dixiana
      dixinn
      diyarbakir
      djelfa
      dnipro
      dniprovskyi
      dobeln
      dobling
      dodge city
      dodoma
      doetinchem
      doha
      dohad
      doilungdeqen
      dois corregos
      dois irmaos
      dois vizinhos
      dokri
      dolisie
      dollard des ormeaux
      dolores hidalgo
      dolton
      dom eliseu
      dom pedrito
      dom pedro
      dombivali
      domingos martins
      don benito
      don torcuato
      don valley village
      donaueschingen
      donaustadt
      doncaster
      doncaster east
      donetsk
      dong da
      dong hoi
      dong xoai
      dongen
      dongguan
      donghae city
      donghai
      dongling
      dongtai
      dongyang
      dongying
      donostia
      donostia san sebastian
      doral
      dorchester
      dordrecht
      dormagen
      dornbirn
      dorset park
      dorsten
      dorstfeld
      dortmund
      dorud
      dos hermanas
      dosquebradas
      dothan
      dotzheim
      douai
      douala
      douglasville
      douliu
      dourados
      dovercourt wallace emerson junction
      downers grove
      downsview roding cfb
      downtown dc
      downtown halifax
      downtown vancouver
      dracena
      drachten
      dracut
      draguignan
      drammen
      drancy
      draveil
      dreieich
      dresden
      dreta de l'eixample
      dreux
      drexel heights
      drexel hill
      drogheda
      droichead nua
      droitwich
      dronfield
      dronten
      droylsden
      drummondville
      drzetowo grabowo
      duaca
      dubai
      dubai investments park
      dubai marina
      dubbo
      dublin
      dubreka
      dubuque
      duc pho
      duc trong
      duderstadt
      duekoue
      duisburg
      duitama
      duiven
      dukinfield
      dulmen
      duluth
      dumaguete
      dumai
      dumfries
      dun laoghaire
      dunbar southlands
      duncanville
      dundalk
      dundee
      dundo
      dunedin
      dunfermline
      dunhua
      dunhuang
      dunkirk
      dunstable
      dunwoody
      dupont circle
      duque de caxias
      durango
      durazno
      durban
      durg
      durgapur
      durres
      dushanbe
      dusit
      dusseldorf
      dusseldorf pempelfort
      duvernay
      duyun
      duzce
      dyker heights
      dzerzhinsk
      dzialdowo
      dzierzoniow
      e'zhou
      eagle mountain
      eagle pass
      eagle river
      east amherst
      east boston
      east brunswick
      east chattanooga
      east chicago
      east concord
      east elmhurst
      east end danforth
      east flatbush
      east florence
      east garfield park
      east grinstead
      east gwillimbury
      east hampton
      east harlem
      east hartford
      east hastings
      east haven
      east helsinki
      east hill meridian
      east honolulu
      east independence
      east jerusalem
      east kilbride
      east lake
      east lake orient park
      east lansing
      east london
      east los angeles
      east meadow
      east millcreek
      east moline
      east naples
      east new york
      east northport
      east norwalk
      east orange
      east palo alto
      east patchogue
      east pensacola heights
      east peoria
      east point
      east providence
      east ridge
      east saint louis
      east tremont
      east village
      eastbourne
      eastleigh
      eastmont
      eastpointe
      eastvale
      eau claire
      eaubonne
      ebano
      ebbw vale
      eberswalde
      ebetsu
      ebina
      eboli
      ebolowa
      ebute ikorodu
      ecatepec de morelos
      eccles
      echirolles
      echo park
      ecija
      eckernforde
      ecoporanga
      edea
      edegem
      eden prairie
      edewecht
      edgewater
      edgewood
      edimbourg
      edinburg
      edinburgh
      edirne
      edmonton
      edogawe
      edwardsville
      efon alaaye
      eggenberg
      egham
      eglinton east
      egypt lake leto
      ehingen
      eibar
      eidelstedt
      eilbek
      eimsbuttel
      einbeck
      eindhoven
      eirunepe
      eisenach
      eisenhuttenstadt
      eisenzicken
      eisleben lutherstadt
      eislingen
      eissendorf
      eixample
      ejido
      ejigbo
      ekeren
      ekibastuz
      el achir
      el bagre
      el baix guinardo
      el banco
      el besos i el maresme
      el bolson
      el cafetal
      el cairo
      el cajon
      el calafate
      el campello
      el carmel
      el carmen de bolivar
      el centro
      el cerrito
      el charco
      el clot
      el copey
      el daein
      el dibir
      el dorado hills
      el ejido
      el empalme
      el eulma
      el fasher
      el geneina fort
      el grullo
      el guinardo
      el hatillo
      el jadida
      el kelaa des srarhna
      el limon
      el masnou
      el mirage
      el monte
      el mourouj
      el obeid
      el oued
      el palomar
      el paso
      el pedregal
      el poblenou
      el prat de llobregat
      el progreso
      el pueblito
      el puerto de santa maria
      el putxet i el farro
      el raval
      el salto
      el sombrero
      el tigre
      el tocuyo
      el triunfo
      el vendrell
      el vigia
      el viso
      el zulia
      elancourt
      elazig
      elbasan
      elblag
      elburg
      elche
      eldersburg
      eldorado
      eldorado do sul
      eldorado dos carajas
      eldoret
      elektrostal'
      elista
      elizabethtown
      elk grove
      elk grove village
      elk river
      elkhart
      elko
      ellenbrook
      ellendale
      ellesmere port town
      ellicott city
      ellwangen
      elmhurst
      elmont
      elmshorn
      elmwood park
      eloi mendes
      elorza
      eloy alfaro
      elsdorf
      elst
      eltham
      eluru
      elyria
      emalahleni
      embajadores
      embalenhle
      embu das artes
      embu guacu
      emden
      emiliano zapata
      eminabad
      emmeloord
      emmen
      emmendingen
      emmerich
      empalme
      empoli
      emporia
      emsdetten
      encarnacion de diaz
      enchanted hills
      encheng
      encinitas
      encino
      encrucijada
      encruzilhada do sul
      endeavour hills
      enfield
      enfield town
      engelskirchen
      englemount lawrence
      englewood
      ennepetal
      ennigerloh
      enschede
      ensenada
      enshi
      ensley
      entebbe
      entre rios
      entrevias
      enugu
      envigado
      epernay
      epinal
      epinay sur seine
      eppendorf
      epping
      eppingen
      epsom
      epworth
      erandio
      erbil
      ercolano
      erding
      erebuni
      erechim
      eregli
      erftstadt
      erfurt
      erie
      erkelenz
      erkrath
      erlangen
      ermelino matarazzo
      ermelo
      ermesinde
      ermont
      errachidia
      errenteria
      ervalia
      erzincan
      erzurum
      escada
      escarcega
      esch sur alzette
      eschborn
      eschwege
      eschweiler
      escuinapa de hidalgo
      escuintla
      esenler
      esenyurt
      esher
      eskisehir
      eslamshahr
      esmeraldas
      esna
      esparreguera
      espelkamp
      espera feliz
      esperantina
      espigao doeste
      espinho
      espirito santo do pinhal
      esplanada
      esplugues de llobregat
      espoo
      esposende
      esquel
      esquilino
      essen
      essendon
      essling
      esslingen
      estacio
      estambul
      estancia velha
      esteio
      estepona
      estocolmo
      estoril
      estrasburgo
      estreito
      esuk oron
      etah
      etampes
      etawah
      etobicoke
      etterbeek
      ettlingen
      etwatwa
      euclid
      euclides da cunha
      euless
      eunapolis
      eureka
      euskirchen
      evanston
      evansville
      evaton
      evere
      evergem
      evergreen
      evesham
      eving
      evora
      evreux
      evry
      ewell
      exeter
      exmouth
      extremoz
      eysines
      ezeiza
      ezhou
      fabriano
      facatativa
      faenza
      failsworth
      fair lawn
      fair oaks
      fairborn
      fairfax
      fairfield
      fairfield heights
      fairland
      fairview
      faisalabad
      falagueira
      falconara marittima
      falkenhagener feld
      falkensee
      falkirk
      fall river
      fallbrook
      fallingbrook
      falmouth
      famailla
      fangchenggang
      fanling
      fano
      fanzeres
      faqus
      far rockaway
      fardis
      fareham
      fargo
      faribault
      faridabad
      faridpur
      farmers branch
      farmington
      farmington hills
      farmsen berne
      farnborough
      farnham
      farnworth
      farragut
      farroupilha
      farrukhabad
      fasano
      fatehpur
      fatih
      fatima do sul
      favara
      faversham
      favoriten
      fayetteville
      fazenda rio grande
      fecamp
      federal way
      feijo
      feira de santana
      feira grande
      feira nova
      feldkirch
      felgueiras
      felipe carrillo puerto
      felixstowe
      fellbach
      felling
      feltham
      fendou
      fengcheng
      fenghuang
      fengshan
      fengxiang
      fennpfuhl
      fenway kenmore
      fergana
      fergus
      fernando de la mora
      fernandopolis
      ferndale
      ferntree gully
      ferraz de vasconcelos
      ferrenafe
      ferrol
      ferry pass
      fes al bali
      fianarantsoa
      fidenza
      figueira da foz
      figueres
      filadelfia
      filderstadt
      financial district
      finchley
      findlay
      firenze
      firozabad
      firozpur
      fischeln
      fishers
      fitchburg
      fiumicino
      flagami
      flagstaff
      flandes
      flatbush
      flatlands
      fleetwood
      flemalle haute
      fleming island
      flemingdon park
      flensburg
      fleurus
      fleury les aubrais
      florence graham
      florenz
      flores da cunha
      floriano
      florianopolis
      floridablanca
      floridia
      floridsdorf
      florin
      florissant
      florsheim
      flower mound
      foggia
      foggy bottom
      folie mericourt
      foligno
      folkestone
      follonica
      fond du lac
      fondi
      fontanar
      fontenay aux roses
      fontenay sous bois
      foothill farms
      forbach
      forchheim
      fordham
      fordon
      forest grove
      forest hills
      forest lake
      forli
      formby
      formia
      formiga
      formigine
      formosa
      formosa do rio preto
      forquilha
      forquilhinha
      forst
      fort bragg
      fort cavazos
      fort collins
      fort dodge
      fort erie
      fort garry south
      fort hamilton
      fort lauderdale
      fort lee
      fort mcmurray
      fort myers
      fort pienc
      fort pierce
      fort smith
      fort st john
      fort walton beach
      fort washington
      fort wayne
      fort worth
      fortaleza
      fortechnyi
      fortin de las flores
      fortuna foothills
      foshan
      foster city
      fougeres
      foumban
      fountain hills
      fountain valley
      fountainebleau
      four corners
      foz do iguacu
      fraccionamiento real palmas
      fraiburgo
      frameries
      framingham
      framingham center
      francavilla al mare
      francavilla fontana
      franceville
      francisco beltrao
      francisco i madero
      francisco morato
      francisco sa
      francistown
      franco da rocha
      franconville
      frankenthal
      frankford
      frankfort
      frankfurt am main
      franklin square
      frankston
      frankston east
      franzosisch buchholz
      frascati
      fraser heights
      frattamaggiore
      frauenfeld
      fray bentos
      frechen
      fredericksburg
      frederico westphalen
      fredericton
      fredericton northside
      freeport
      freetown
      freguesia do o
      freguesia do ribeirao da ilha
      freiberg
      freiburg
      freire
      freising
      freital
      frejus
      fremont
      fresh meadows
      fresnes
      fresnillo
      fresno
      freudenstadt
      fribourg
      fridley
      friedberg
      friedenau
      friedrichsdorf
      friedrichsfelde
      friedrichshafen
      friedrichshain
      friendswood
      friesoythe
      frisco
      frome
      frondenberg
      frontignan
      frontino
      frosinone
      fruit cove
      frutal
      fu'an
      fuchu
      fuding
      fuencarral
      fuencarral el pardo
      fuengirola
      fuenlabrada
      fuente del berro
      fuentes del valle
      fujairah
      fuji
      fujieda
      fujimino
      fujinomiya
      fujisawa
      fukayacho
      fukui shi
      fukuoka
      fukushima
      fukuyama
      fulda
      fulham
      fuling
      funchal
      fundacion
      funfhaus
      funtua
      funza
      fuorigrotta
      fuquay varina
      furstenfeldbruck
      furstenwalde
      furth
      fusagasuga
      fushun
      fuxin
      fuyang
      fuyu
      fuzhou
      fylde
      fyzabad
      gabela
      gabes
      gaborone
      gabriel leyva solano
      gadag
      gadag betageri
      gadow popowice poludniowe
      gadsden
      gage park
      gaggenau
      gagnoa
      gagny
      gahanna
      gainesville
      gainsborough
      gaithersburg
      gajowice
      gajuwaka
      galapagar
      galati
      galdakao
      galdar
      galeras
      galesburg
      gallarate
      gallatin
      gallup
      gallus
      galt
      galveston
      galway
      gamonal
      gandajika
      ganderkesee
      gandhidham
      gandhinagar
      gandia
      gandu
      gangapur
      gangavati
      gangneung
      gangtok
      gangu chengguanzhen
      ganshoren
      ganzhou
      gaojing
      gaomi
      gaoping
      gaozhou
      gapan
      garanhuns
      garbagnate milanese
      garbsen
      garca
      gardanne
      garden city
      garden grove
      gardena
      gardez
      gare
      garfield heights
      garges les gonesse
      garhi khairo
      garibaldi
      garissa
      garmisch partenkirchen
      garopaba
      garrafao do norte
      garston
      garupa
      garut
      garzon
      gashua
      gasteiz vitoria
      gastonia
      gateshead
      gatineau
      gava
      gawler
      gaya
      gaza
      gaziantep
      gazipur
      gaztambide
      gboko
      gbongan
      gdansk
      gdynia
      gebze
      geelong
      geertruidenberg
      geesthacht
      geidorf
      geilenkirchen
      geislingen an der steige
      geita
      gejiu
      gela
      geldermalsen
      geldern
      geldrop
      geleen
      gelnhausen
      gelsenkirchen
      gembloux
      gemena
      general alvear
      general guemes
      general jose de san martin
      general juan madariaga
      general pacheco
      general pico
      general roca
      general santos
      general villegas
      genes
      geneve
      genf
      genk
      gennevilliers
      genoa
      genua
      genzano di roma
      geoje
      george town
      georgetown
      georgsmarienhutte
      gera
      geraardsbergen
      geraldton
      gereida
      geretsried
      germantown
      germering
      germersheim
      germiston
      gerrards cross
      gersthofen
      geseke
      gesundbrunnen
      getafe
      getxo
      gevelsberg
      geylang
      ghardaia
      ghaziabad
      ghazipur
      ghazni
      ghotki
      ghulja
      gia lam
      gia rai
      giardinetti tor vergata
      giarre
      gibara
      giengen an der brenz
      gierloz
      giessen
      gif sur yvette
      gifhorn
      gifu
      gijang
      gijon
      gilgit
      gillingham
      gilly
      gilroy
      gimcheon
      gimpo si
      ginebra
      ginevra
      gingoog
      ginowan
      gioia del colle
      girardot city
      girau do ponciano
      giresun
      girga
      giridih
      girona
      gisborne
      gisenyi
      giugliano in campania
      giulianova
      giussano
      giza
      gizycko
      gladbeck
      gladstone
      glasgow
      glastonbury
      glauchau
      glazov
      glen avon
      glen burnie
      glen cove
      glen ellyn
      glen iris
      glen waverley
      glendale
      glendale heights
      glendora
      glenferrie
      glenfield jane heights
      glenmore park
      glenrothes
      glenroy
      glenview
      glenville
      gliwice
      glogow
      gloria do goita
      gloucester
      gniezno
      go vap
      gobernador galvez
      gobernador virasora
      goch
      godalming
      godhra
      godome
      gohlis
      goiana
      goianesia
      goianesia do para
      goiania
      goianinha
      goianira
      goias
      goiatuba
      goioere
      goirle
      gojra
      gokalpur
      gol'yanovo
      golbasi
      golborne
      gold coast
      golden gate
      golden glades
      golden valley
      goldsboro
      goleniow
      golestan
      goleta
      golfe
      gombe
      gomez palacio
      gonbad e kavus
      gonda city
      gondal
      gonder
      gondia
      gondomar
      gonesse
      gongheyong
      gongzhuling
      gonsenheim
      goodyear
      goole
      goose creek
      goppingen
      gorakhpur
      gorbitz
      gordon head
      gorgan
      gorinchem
      gorizia
      gorlice
      gorlitz
      gorontalo
      gorseinon
      gorzow wielkopolski
      gosforth
      goshen
      goslar
      gosnells
      gosport
      gostyn
      goteborg
      gotha
      gothenburg
      gottingen
      gouda
      goulburn
      goussainville
      governador mangabeira
      governador nunes freire
      governador valadares
      goya
      goyang si
      gqeberha
      gradignan
      gragnano
      grajau
      grajewo
      gramado
      gramercy park
      granada
      granadero baigorria
      granadilla de abona
      granby
      grand boulevard
      grand forks
      grand island
      grand junction
      grand prairie
      grand rapids
      grande prairie
      grande synthe
      grandview
      grandview woodlands
      graneros
      granite bay
      granite city
      granollers
      grants pass
      grao de murviedro
      grapevine
      grasse
      gravata
      gravatai
      gravesend
      gravina di catania
      gravina in puglia
      grays
      grayslake
      graz
      great falls
      great kills
      great malvern
      great sankey
      great yarmouth
      greater grand crossing
      greater noida
      greater northdale
      greater sudbury
      greeley
      green bay
      green valley
      greenacre
      greenacres city
      greenbelt
      greenburgh
      greenford
      greenock
      greenpoint
      greensboro
      greensborough
      greenvale
      greenville
      greenwich
      greiz
      grenoble
      greven
      grevenbroich
      greystanes
      greystones
      gries
      griesheim
      grigny
      grimbergen
      grimma
      grimsby
      grivegnee
      grodzisk mazowiecki
      grogol
      gronau
      groningen
      groot ijsselmonde
      gropiusstadt
      gross gerau
      gross umstadt
      grosseto
      grottaglie
      grove city
      grozny
      grudziadz
      grugliasco
      gryfino
      grzegorzki
      guabiruba
      guabo
      guacara
      guacui
      guadalajara
      guadalajara de buga
      guaduas
      guaianases
      guaiba
      guaimaro
      guaira
      guaiuba
      guajara mirim
      gualeguay
      gualeguaychu
      guama
      guamal
      guamo
      guamuchil
      guanabacoa
      guanajay
      guanajuato
      guanambi
      guanare
      guanarito
      guang'an
      guangshui
      guangyuan
      guangzhou
      guanhaes
      guankou
      guantanamo
      guapiacu
      guapimirim
      guapore
      guara
      guarabira
      guaraciaba do norte
      guarai
      guaramirim
      guaranda
      guaranta do norte
      guarapari
      guarapuava
      guararapes
      guararema
      guaratingueta
      guaratuba
      guarenas
      guariba
      guaruja
      guarulhos
      guasave
      guasdualito
      guasipati
      guatemala city
      guatire
      guaxupe
      guayaquil
      guben
      gucun
      gudivada
      guediawaye
      guelma
      guelmim
      guelph
      guia de isora
      guidonia
      guidonia montecelio
      guigang
      guigue
      guiguinto
      guildford
      guilford
      guilin
      guimaraes
      guindalera
      guines
      guira de melena
      guiria
      guiseley
      guixi
      guiyang
      gujangbagh
      gujranwala
      gujrat
      gulfport
      guli
      gulin
      gulu
      gumi
      gummersbach
      guna
      gunan
      gundupalaiyam
      gunpo
      gunsan
      guntakal
      guntur
      gunungsitoli
      guri si
      gurnee
      gurue
      gurugram
      gurupa
      gurupi
      gusau
      gustavo adolfo madero
      gustrow
      gutersloh
      guwahati
      guyancourt
      guyong
      guyuan
      gwalior
      gwangju
      gwangmyeong
      gwangyang
      gweru
      gwynn oak
      gyanpur
      gyeongju
      gyeongsan si
      gympie
      gyor
      gyumri
      h street ne
      ha long
      ha tien
      ha tinh
      ha'il
      haaksbergen
      haarlem
      habikino
      hachinohe
      hachioji
      hacienda heights
      hacienda la calera
      hacienda santa fe
      hackensack
      hada'iq al qubbah
      hadano
      haddington
      hadejia
      hadley wood
      haedo
      haeju
      hafar al batin
      hafizabad
      hagerstown
      hagonoy
      haguenau
      hai ba trung
      hai chau
      hai duong
      haicheng
      haifa
      haiger
      haikou
      hailar
      hailin
      hailsham
      hailun
      haimen
      haines city
      haiphong
      hajipur
      hajnowka
      hakenfelde
      hakodate
      halberstadt
      haldensleben i
      haldia
      haldwani
      halesowen
      halewood
      halifax
      halifax west end
      halisahar
      hallandale beach
      halle neustadt
      halluin
      haltern am see
      haltom city
      halton hills
      halwan
      hamadan
      hamah
      hamamatsu
      hamburg
      hamburg mitte
      hamburg nord
      hamden
      hameln
      hamhung
      hami
      hammamet
      hammanskraal
      hamme
      hamminkeln
      hampton park
      hamtramck
      hanam
      hanau am main
      handa
      handan
      handeni
      hanfeng
      hanford
      hangu
      hangzhou
      hanjia
      hannover
      hannoversch munden
      hanoi
      hanover
      hanover park
      hansestadt salzwedel
      hansestadt stade
      hanumangarh
      hanworth
      hanzhong
      hapur
      harar
      harare
      harbin
      harburg
      hardenberg
      harderwijk
      hardoi
      harelbeke
      hargeysa
      haridwar
      harker heights
      harlem
      harlingen
      harpenden
      harrisburg
      harrisonburg
      harrogate
      harrow
      harsewinkel
      hartford
      hartlepool
      harunabad
      harwich
      hashtsal
      hasilpur
      hasselt
      hassloch
      hastings sunrise
      hat yai
      hathazari
      hathras
      hatonuevo
      hatsukaichi
      hattersheim
      hattiesburg
      hattingen
      hauppauge
      havana
      havant
      haveli lakha
      havelock
      haverhill
      havertown
      hawalli
      hawarden
      hawthorn
      hawthorn south
      haywards heath
      hayy khilda
      hazaribagh
      hazebrouck
      hazel grove
      hazleton
      heanor
      heavitree
      hebburn
      hebi
      hebron
      hechi
      hechuan
      hedong
      heemskerk
      heemstede
      heerenveen
      heerhugowaard
      heerlen
      hefei
      hegang
      heidelberg
      heidenheim an der brenz
      heihe
      heilbronn
      heiligenhaus
      heiloo
      heinsberg
      heist op den berg
      hejiang
      helchteren
      hell's kitchen
      hellersdorf
      hellevoetsluis
      hellin
      helmond
      helmstedt
      helsingborg
      helsinki
      hemel hempstead
      hemer
      hemet
      hempstead
      hendersonville
      hendrik ido ambacht
      hengelo
      hengshan
      hengshui
      hengyang
      henin beaumont
      hennigsdorf
      hepo
      heppenheim an der bergstrasse
      hepu
      herat
      herblay sur seine
      herborn
      hercules
      herdecke
      hereford
      herentals
      herford
      hermitage
      hermosillo
      hernals
      hernani
      herne
      herne bay
      heroica caborca
      heroica guaymas
      heroica matamoros
      heroica zitacuaro
      herouville saint clair
      herrenberg
      herriman
      herstal
      herten
      hertford
      herval doeste
      hervey bay
      herzogenaurach
      herzogenrath
      heshan
      hesperia
      hessisch oldendorf
      heston
      heswall
      hetauda
      heusden
      heusweiler
      heverlee
      heyuan
      heywood
      heze
      hezhou
      hialeah
      hialeah gardens
      hickory
      hicksville
      hidalgo del parral
      hiddenhausen
      hidrolandia
      hietzing
      higashihiroshima
      higashikurume
      higashimurayama
      higashiosaka
      high park north
      high park swansea
      high peak
      high point
      high wycombe
      highbury
      highland
      highland park
      highlands ranch
      higuerote
      hikone
      hilden
      hildesheim
      hillsboro
      hillsborough
      hillside
      hilton head
      hilton head island
      hilversum
      himamaylan
      himeji
      hinckley
      hindaun
      hindley
      hindupur
      hinesville
      hinganghat
      hino
      hinthada
      hirakata
      hiratsuka
      hirnytskyi
      hirosaki
      hiroshima
      hisar
      hispanoamerica
      hitachi
      hitachi naka
      hitchin
      hlaingthaya
      ho chi minh city
      hoa binh
      hoa cuong
      hoa thanh
      hoan kiem
      hoang mai
      hobart
      hoboken
      hockenheim
      hoddesdon
      hoensbroek
      hoffman estates
      hofheim am taunus
      hofu
      hoheluft ost
      hohen neuendorf
      hohhot
      hoima
      hoji ya henda
      holladay
      holly springs
      holmesburg
      holon
      holyoke
      holzminden
      homburg
      homer glen
      homewood
      homs
      homyel'
      honcho
      honda
      hong kong island
      hong ngu
      honggang
      hongkou
      honmachi
      honolulu
      hoofddorp
      hoogeveen
      hoogezand
      hoogvliet
      hoorn
      hopewell
      hopital saint louis
      hopkinsville
      hoppers crossing
      horb am neckar
      horgen
      horley
      horlivka
      horn lake
      hornchurch
      horsham
      horta
      horta guinardo
      hortaleza
      hortolandia
      hosa'ina
      hosapete
      hoshiarpur
      hosur
      hot springs
      hotting
      hougang new town
      houghton le spring
      houilles
      houma
      hounslow
      houston
      houthalen
      hove
      howard beach
      howrah
      hoxter
      hoyerswerda
      hrodna
      hsinchu
      hua hin
      huacheng
      huacho
      huadian
      huai'an
      huaibei
      huaihua
      huainan
      hualmay
      hualpen
      hualqui
      huamachuco
      huamantla
      huambo
      huancavelica
      huancayo
      huanggang
      huangpu
      huangshan
      huangshi
      huangzhou
      huanuco
      huaquillas
      huaral
      huaraz
      huatabampo
      huatusco
      huauchinango
      huaura
      huayin
      hubballi
      huber heights
      huckelhoven
      hucknall
      huddersfield
      huejotzingo
      huejutla de reyes
      huelva
      huesca
      huetamo de nunez
      hugli
      huicheng
      huimanguillo
      huinong
      huixing
      huixquilucan
      huixtla
      huizhou
      hulan
      hulan ergi
      huludao
      hulunbuir
      humaita
      humberto de campos
      humen
      hung yen
      hungnam
      hunt valley
      huntersville
      huntingdon
      huntington beach
      huntington park
      huntington station
      hunts point
      huntsville
      hunucma
      huocheng
      hurghada
      hurlingham
      hurstville
      hurth
      husum
      huyen lam ha
      huyton
      huzhou
      hwado
      hwaseong si
      hyde park
      hyderabad
      hyeres
      hyesan
      hythe
      iacu
      iasi
      ibadan
      ibague
      ibaiti
      ibanda
      ibaraki
      ibate
      ibatiba
      ibbenbueren
      ibia
      ibiapina
      ibicarai
      ibicoara
      ibimirim
      ibipora
      ibirapitanga
      ibirite
      ibiruba
      ibitinga
      ibiuna
      ibotirama
      icapui
      icara
      icatu
      ichalkaranji
      icheon si
      ichihara
      ichikawa
      ichinomiya
      ichinoseki
      icod de los vinos
      idaho falls
      idar oberstein
      idku
      idlib
      idstein
      ieper
      ifakara
      igaci
      igaracu do tiete
      igarapava
      igarape
      igarape acu
      igarape miri
      igarassu
      igboho
      igdir
      igreja nova
      igrejinha
      iguaba grande
      iguai
      iguala de la independencia
      igualada
      iguape
      iguatemi
      iguatu
      iida
      iizuka
      ijebu igbo
      ijebu ode
      ijero ekiti
      ijmuiden
      ijok
      ijsselstein
      ijui
      ikare
      ikeda
      ikeja
      ikere ekiti
      ikire
      ikirun
      ikoma
      ikot ekpene
      iksan
      ila orangun
      ilagan
      ilam
      ilave
      ilawa
      ilchester
      ile des soeurs
      ile ife
      ilebo
      ilesa
      ilford
      ilha de itamaraca
      ilha solteira
      ilhabela
      ilheus
      iligan
      iligan city
      ilkeston
      illapel
      illescas
      illkirch graffenstaden
      ilmenau
      ilobu
      iloilo
      ilorin
      imabari
      imbe
      imbituba
      imbituva
      immokalee
      imola
      imperatriz
      imperia
      imperial beach
      imphal
      imus
      inaja
      inazawa
      inca
      incheon
      inda silase
      indaial
      indaiatuba
      indian trail
      indianapolis
      indore
      indramayu
      inegol
      inezgane
      infernetto
      ingelheim am rhein
      ingeniero pablo nogues
      inglewood
      inglewood finn hill
      ingolstadt
      ingombota
      inhambupe
      inhapim
      inhumas
      inisa
      inkisi
      inkster
      innisfil
      innsbruck
      inowroclaw
      insein
      international city
      inver grove heights
      invercargill
      inverness
      inzai
      iowa city
      ipameri
      ipanema
      ipatinga
      ipero
      ipiales
      ipiau
      ipira
      ipiranga
      ipixuna
      ipixuna do para
      ipoh
      ipojuca
      ipora
      ipswich
      ipubi
      ipueiras
      iquique
      iquitos
      iracemapolis
      irakleion
      iranduba
      iranshahr
      irapuato
      iraquara
      irara
      irati
      iraucuba
      irbid
      irece
      irewe
      iriga city
      iringa
      irituia
      irkutsk
      irondequoit
      iruma
      irun
      irving park
      irvington
      isahaya
      ise ekiti
      isehara
      iserlohn
      isernhagen farster bauerschaft
      isesaki
      iseyin
      isfahan
      isfara
      ishinomaki
      isidro casanova
      isiro
      iskandar puteri
      iskenderun
      isla cristina
      isla vista
      islamabad
      isleworth
      islington
      islington city centre west
      ismailia
      isnos
      isparta
      issaquah
      issy les moulineaux
      istanbul
      istaravshan
      istres
      isulan
      itabaiana
      itabaianinha
      itabashi
      itabela
      itaberaba
      itaberai
      itabira
      itabirito
      itaborai
      itabuna
      itacare
      itacoatiara
      itaguai
      itagui
      itai
      itaiba
      itaim bibi
      itaim paulista
      itaiopolis
      itaitinga
      itaituba
      itajai
      itajuba
      itamaraju
      itamarandiba
      itambacuri
      itambe
      itami
      itanhaem
      itaocara
      itapaci
      itapage
      itapecerica
      itapecerica da serra
      itapecuru mirim
      itapema
      itapemirim
      itaperucu
      itaperuna
      itapetinga
      itapetininga
      itapeva
      itapevi
      itapicuru
      itapipoca
      itapira
      itapissuma
      itapoa
      itapolis
      itapora
      itaporanga
      itaporanga d'ajuda
      itapuranga
      itaquaquecetuba
      itaquera
      itaqui
      itarare
      itarema
      itarsi
      itatiaia
      itatiba
      itatira
      itauna
      ithaca
      itinga do maranhao
      itiuba
      ituango
      itubera
      ituiutaba
      itumbiara
      itupeva
      itupiranga
      ituporanga
      iturama
      iturrama
      ituverava
      ituzaingo
      itzehoe
      iuna
      ivaipora
      ivano frankivsk
      ivanovo
      ivanovskoye
      ivory park
      ivoti
      ivrea
      ivry sur seine
      iwaki
      iwakuni
      iwata
      iwatsuki
      ixelles
      ixmiquilpan
      ixtaczoquitlan
      ixtapa
      ixtapa zihuatanejo
      ixtapaluca
      ixtepec
      ixtlan del rio
      izegem
      izeh
      izhevsk
      izmaylovo
      izmir
      izmit
      iztacalco
      iztapalapa
      izucar de matamoros
      izumi
      izumisano
      izumo
      jabalpur
      jabalya
      jabaquara
      jaboatao dos guararapes
      jaboticabal
      jaboticatubas
      jacana
      jacareacanga
      jacarei
      jacarezinho
      jaciara
      jackson heights
      jacksonville
      jacksonville beach
      jacmel
      jacobabad
      jacobina
      jacobo hunter
      jacona de plancarte
      jacunda
      jacutinga
      jaen
      jaffa
      jaffna
      jagadhri
      jagdalpur
      jagtial
      jaguaquara
      jaguara
      jaguarao
      jaguarari
      jaguare
      jaguariaiva
      jaguaribe
      jaguariuna
      jaguaruana
      jaguaruna
      jaguey grande
      jahanabad
      jahrom
      jaiba
      jaigaon
      jaipur
      jajmau
      jakarta
      jakomini
      jalai nur
      jalalabad
      jalalpur jattan
      jalalpur pirwala
      jalandhar
      jalapa
      jales
      jalgaon
      jalingo
      jalna
      jalostotitlan
      jalpaiguri
      jaltipan de morelos
      jamaica plain
      jamalpur
      jambi city
      jamestown
      jammu
      jamnagar
      jampur
      jamshedpur
      jamundi
      jamuria
      janakpur
      janauba
      jandaia do sul
      jandira
      janesville
      januaria
      janzur
      japeri
      jaragua
      jaragua do sul
      jaral del progreso
      jaranwala
      jardim angela
      jardim botanico
      jardim helena
      jardim paulista
      jardim sao luis
      jardin america
      jardines de la silla
      jardinopolis
      jarinu
      jarocin
      jaroslaw
      jarrow
      jaru
      jaruco
      jaslo
      jastrzebie zdroj
      jatai
      jauharabad
      jauja
      jaunpur
      javea
      jawor
      jaworzno
      jayapura
      jebel ali
      jeddah
      jefferson city
      jeffersontown
      jeffersonville
      jeju city
      jelenia gora
      jember
      jeongeup
      jeonju
      jepara
      jequie
      jequitinhonha
      jeremoabo
      jerez de garcia salinas
      jerez de la frontera
      jersey city
      jerusalem
      jesi
      jessore
      jesus del monte
      jesus maria
      jesus menendez
      jetpur
      jette
      jhang sadr
      jhansi
      jhelum
      jhunjhunun
      ji parana
      ji'an
      jiading
      jiagedaqi
      jiamusi
      jianchang
      jiangmen
      jiangyin
      jiangyou
      jianshui
      jiaohe
      jiaojiang
      jiaozhou
      jiaozuo
      jiashan
      jiawang
      jiaxing
      jiayuguan
      jiazi
      jieshi
      jieshou
      jieyang
      jiguani
      jijel
      jijiang
      jijiga
      jijoca de jericoacoara
      jilin
      jimaguayu
      jimeta
      jimma
      jinan
      jinchang
      jincheng
      jind
      jinfeng
      jing'an
      jingdezhen
      jinghong
      jingling
      jingmen
      jingzhi
      jingzhou
      jinhua
      jining
      jinjiang
      jinshan
      jinshanlu
      jinzhong
      jinzhou
      jipijapa
      jiquilpan de juarez
      jiroft
      jishou
      jishu
      jiujiang
      jiupu
      jiuquan
      jiutai
      jiutepec
      jixi
      jiyuan
      jizan
      jizhou
      jizzax
      joacaba
      joao alfredo
      joao camara
      joao dourado
      joao lisboa
      joao monlevade
      joao pessoa
      joao pinheiro
      jobabo
      jodhpur
      joetsu
      johannesburg
      johns creek
      johnson city
      johor bahru
      joint base pearl harbor hickam
      joinville
      joliet
      joliette
      jolo
      jombang
      jomvu
      jonesboro
      jonkoping
      jonquiere
      joplin
      jorhat
      jose bonifacio
      jose c paz
      jose de freitas
      jose mariano jimenez
      josefstadt
      joue les tours
      jovellanos
      juan diaz
      juan griego
      juan jose castelli
      juan jose rios
      juan les pins
      juanjui
      juara
      juatuba
      juazeiro
      juazeiro do norte
      juba
      jucas
      juchen
      judibana
      juina
      juiz de fora
      juja
      juliaca
      julich
      jumet
      jumilla
      junagadh
      junction city
      jundiai
      juneau
      junin
      junqueiro
      junqueiropolis
      jupiter
      juquitiba
      jurong town
      jurong west
      jurupa valley
      juruti
      jutiapa
      juventino rosas
      jyvaskyla
      kaarst
      kabankalan
      kabaty
      kabin buri
      kabinda
      kabul
      kabwe
      kadapa
      kadoma
      kaduna
      kaech'on
      kaesong
      kafr ad dawwar
      kafr ash shaykh
      kafrul
      kafue
      kagoshima
      kahama
      kahramanmaras
      kahului
      kaifeng
      kailua
      kaimuki
      kairo
      kairouan
      kaiserslautern
      kaithal
      kaiyuan
      kajang
      kajansi
      kakamega
      kakamigahara
      kakegawa
      kakinada
      kakogawacho honmachi
      kalaban koro
      kalaburagi
      kalamazoo
      kalemie
      kalemyo
      kalgoorlie
      kalihi palama
      kalihi valley
      kaliningrad
      kalininskiy
      kalispell
      kalisz
      kalk
      kallakurichi
      kallang
      kallangur
      kallithea
      kalmiuskyi
      kalmunai
      kalol
      kaluga
      kalulushi
      kalyan
      kalynivskyi
      kamagaya
      kamakura
      kamalia
      kamalshahr
      kamarhati
      kamen
      kamensk ural'skiy
      kamienna gora
      kamina
      kamirenjaku
      kamloops
      kamoke
      kamp lintfort
      kampala
      kampen
      kampong baharu cheras batu sebelas
      kampong pasir ris
      kampung baru subang
      kampung kangkar teberau
      kampung larkin lama
      kampung pasir gudang baru
      kampung sungai ara
      kampung sungai glugur
      kamsar
      kamyanske
      kamyshin
      kananga
      kanasin
      kanata
      kanayannur
      kanazawa
      kanchipuram
      kanchrapara
      kandahar
      kaneohe
      kangding
      kanggye
      kangnyong
      kangson
      kanhangad
      kani
      kankakee
      kankan
      kannapolis
      kano
      kanoya
      kanpur
      kanpur cantonment
      kansas city
      kansk
      kaohsiung
      kaolack
      kapar
      kapellen
      karabaglar
      karabuk
      karachi
      karagandy
      karaikkudi
      karaj
      karaman
      karamay
      karatsu
      karawalnagar
      karawang
      karbala
      karben
      kariega
      karimnagar
      kariya
      karlowice rozanka
      karlshorst
      karlsruhe
      karnal
      karnaphuli
      karol bagh
      karsiyaka
      karur
      karuri
      kasama
      kasangati
      kasese
      kashan
      kashgar
      kashihara shi
      kashipur
      kashiwa
      kashiwara
      kashmar
      kassala
      kassel
      kastamonu
      kasuga
      kasugai
      kasukabe
      kasulu
      kasur
      katabi
      kathmandu
      katihar
      katowice
      katsina
      katsushika
      katsuta
      katumba
      katwijk aan zee
      kaufbeuren
      kaunas
      kawachi nagano
      kawagoe
      kawaguchi
      kawanishi
      kawasaki
      kayes
      kayseri
      kaysville
      kazan
      kazerun
      kazo
      kearny
      kecskemet
      kediri
      kedungwuni
      kedzierzyn kozle
      keelung
      kehl
      keighley
      kelar
      kelkheim
      kellyville
      kelowna
      kembangan
      kemerovo
      kempen
      kempston hardwick
      ken caryl
      kendale lakes
      kendall west
      kendari
      kenema
      keng tung
      kenilworth
      kenitra
      kenmore
      kennesaw
      kennewick
      kenosha
      kensington
      kensington cedar cottage
      kentron
      kentwood
      kerch
      kerkrade
      kerman
      kermanshah
      kernersville
      kerpen
      kerrville
      kessel lo
      keswick
      ketrzyn
      kettering
      kevelaer
      kew gardens hills
      key west
      keysborough
      kfar saba
      khabarovsk
      khairpur mir's
      khamis mushait
      khammam
      khan yunis
      khanaqin
      khandwa
      khanna
      khanpur
      khanty mansiysk
      kharagpur
      khardah
      khargone
      kharian
      kharkiv
      khartoum
      khartoum north
      khasavyurt
      khasnahzan
      khemisset
      khenchela
      khenifra
      khimki
      khirdalan
      khlong luang
      khlong sam wa
      khlong toei
      khmelnytskyi
      khobar
      khomeyni shahr
      khon kaen
      khoroshevo mnevniki
      khorramabad
      khorramshahr
      khouribga
      khujand
      khulna
      khuraybat as suq
      khurja
      khushab
      khuy
      khuzdar
      khwisero
      kiambu
      kibaha
      kidderminster
      kidsgrove
      kielce
      kien an
      kiew
      kigali
      kigoma
      kihei
      kikolo
      kikuyu
      kikwit
      kilamba
      kilburn
      kilis
      kilkenny
      killarney
      killeen
      kilmarnock
      kima kieza
      kimhae
      kindia
      kindrativskyi
      kindu
      king's lynn
      kingman
      kings bridge
      kingsport
      kingston upon hull
      kingsview village the westway
      kingsville
      kingswinford
      kingswood
      kinshasa
      kinston
      kipushi
      kirari sulemannagar
      kirchheim unter teck
      kirdasah
      kirikkale
      kirishima
      kirkby
      kirkby in ashfield
      kirkcaldy
      kirkuk
      kirov
      kirsehir
      kirwan
      kiryas joel
      kiryu
      kisangani
      kisaran
      kisarazu
      kiselevsk
      kishanganj
      kishangarh
      kishiwada
      kisi
      kisii
      kislovodsk
      kismayo
      kissidougou
      kissimmee
      kisumu
      kita
      kitakyushu
      kitale
      kitami
      kitchener
      kitengela
      kitsilano
      kitwe
      kitzingen
      kiziltepe
      klagenfurt am worthersee
      klaipeda
      klamath falls
      klang
      klaten
      klerksdorp
      kleve
      klodzko
      klotzsche
      kluang
      kluczbork
      klungkung
      knokke heist
      knoxville
      knurow
      kobe
      kobenhavn
      koblenz
      kochi
      kodaira
      koekelberg
      koforidua
      kofu
      koga
      koganei
      kohat
      koidu
      kokomo
      kokshetau
      koksijde
      kokubunji
      kolda
      kolhapur
      kolkata
      kollam
      koln
      kolobrzeg
      kolomna
      kolpino
      kolwezi
      kom ombo
      komaki
      komatsu
      kombolcha
      komsomolsk on amur
      kon tum
      konak
      konibodom
      konigs wusterhausen
      konigsbrunn
      konigswinter
      konin
      koniz
      konosu
      konskie
      konstanz
      kontich
      konya
      kopenhaga
      kopenhagen
      kopenick
      korba
      korbach
      koreatown
      korhogo
      koriyama
      korla
      kornwestheim
      korolev
      korolyov
      koronadal
      korschenbroich
      kortrijk
      koscian
      koscierzyna
      koshigaya
      kosice
      kostanay
      kosti
      kostroma
      koszalin
      kot addu
      kot radha kishan
      kota
      kota bharu
      kota damansara
      kota kinabalu
      kota kuala muda
      kotamobagu
      kothen
      koto
      kotri
      koudougou
      koumassi
      kousseri
      koutiala
      kovpakivskyi
      kovrov
      kowloon
      kowloon city
      kowloon city centre
      kozhikode
      kragujevac
      krakau
      krakow
      kramatorsk
      krasnik
      krasnodar
      krasnogvargeisky
      krasnoyarsk
      krefeld
      kremenchuk
      kresek
      kreuzberg
      kreuzlingen
      kreuztal
      kriens
      krimpen aan den ijssel
      krishnanagar
      kristiansand
      kroonstad
      kropyvnytskyi
      krosno
      krotoszyn
      krugersdorp
      kryvyy rih
      krzyki partynice
      ksar el kebir
      kuala krai
      kuala kubu baharu
      kuala lumpur
      kuala terengganu
      kuantan
      kuching
      kucukcekmece
      kufa
      kukatpally
      kukichuo
      kulim
      kulmbach
      kulob
      kulti
      kumagaya
      kumamoto
      kumarapalayam
      kumasi
      kumba
      kumbakonam
      kumbo
      kunduz
      kuningan
      kunming
      kunri
      kunshan
      kuntsevo
      kuopio
      kupang
      kurashiki
      kure
      kurgan
      kurichchi
      kurnool
      kursk
      kurten
      kurume
      kusatsu
      kushinagar
      kushiro
      kushtia
      kutahya
      kutaisi
      kutno
      kuwana
      kuz'minki
      kwadukuza
      kwai chung
      kwekwe
      kwidzyn
      kwinana
      ky anh
      kyaukpyu
      kyauktan
      kyengera
      kyimyindine
      kyiv
      kyivskyi
      kyoto
      kyzyl
      kyzylorda
      l'alfas del pi
      l'amoreaux
      l'antiga esquerra de l'eixample
      l'aquila
      l'hay les roses
      l'hospitalet de llobregat
      la asuncion
      la banda
      la barca
      la bonanova
      la calera
      la canada flintridge
      la ceiba
      la ceja
      la celle saint cloud
      la chaux de fonds
      la ciotat
      la cite limoilou
      la concepcion
      la coruna
      la courneuve
      la crosse
      la defense
      la dolorita
      la dorada
      la estrella
      la felguera
      la fria
      la garde
      la garenne colombes
      la gi
      la grita
      la guaira
      la guardia
      la habana
      la habana vieja
      la habra
      la haute saint charles
      la haye
      la isla
      la jagua de ibirico
      la jolla
      la joya
      la laguna
      la libertad
      la ligua
      la linea de la concepcion
      la louviere
      la madeleine
      la marina de port
      la maternitat i sant ramon
      la mesa
      la mirada
      la nova esquerra de l'eixample
      la oliva
      la orilla
      la orotava
      la oroya
      la paz
      la peca
      la piedad de cabadas
      la pintana
      la plata
      la pobla de vallbona
      la porte
      la prairie
      la presa
      la prosperitat
      la puente
      la quinta
      la rinconada
      la rioja
      la roche sur yon
      la rochelle
      la romana
      la sagrera
      la salud
      la serena
      la seyne sur mer
      la spezia
      la tebaida
      la teste de buch
      la trinidad
      la troncal
      la union
      la valette du var
      la vega
      la vela de coro
      la vergne
      la verne
      la verneda i la pau
      la victoria
      la vila de gracia
      la villa del rosario
      la virginia
      laatzen
      laayoune
      labe
      labranza
      labrea
      labuan bajo
      ladario
      ladera ranch
      ladispoli
      ladysmith
      lafia
      lafiagi
      lagarto
      lages
      laghouat
      lagny sur marne
      lago da pedra
      lago norte
      lago sul
      lagoa da prata
      lagoa grande
      lagoa santa
      lagoa seca
      lagoa vermelha
      lagos
      lagos de moreno
      lagrange
      laguna beach
      laguna de duero
      laguna hills
      laguna niguel
      lagunillas
      lahad datu
      lahan
      lahijan
      lahore
      lahr
      lahti
      laibin
      lainate
      laiwu
      laixi
      laiyang
      laizhou
      lajas
      laje
      lajeado
      lajedo
      lajinha
      lak si
      lake charles
      lake elsinore
      lake forest
      lake havasu city
      lake in the hills
      lake jackson
      lake magdalene
      lake oswego
      lake ridge
      lake ronkonkoma
      lake stevens
      lake worth beach
      lake worth corridor
      lakeland
      lakeside
      lakeville
      lakewood
      lakhimpur
      lal bahadur nagar
      lalin
      lalitpur
      lalor
      lambare
      lambari
      lambari d'oeste
      lambayeque
      lambersart
      lamezia terme
      lampang
      lampertheim
      lanaken
      lanciano
      lancy
      land o' lakes
      landau in der pfalz
      landover
      landsberg am lech
      landshut
      landstrasse
      lanester
      lang son
      lang'ata
      langen
      langendreer
      langenfeld
      langenhagen
      langenhorn
      langfang
      langsa
      langwarrin
      lankwitz
      lannion
      lansing
      lanus
      lanzhou
      lao cai
      laoag
      laohekou
      laon
      lapa
      lapao
      laplace
      lapu lapu city
      larache
      laramie
      laranjal do jari
      laranjal paulista
      laranjeiras
      laranjeiras do sul
      laranjeiro
      laredo
      larkana
      las aguilas
      las animas
      las brenas
      las choapas
      las cruces
      las flores
      las guacamayas
      las heras
      las margaritas
      las palmas
      las palmas de gran canaria
      las piedras
      las pinas
      las pintas de arriba
      las pintitas
      las rozas de madrid
      las tejerias
      las torres de cotillas
      las tunas
      las vegas
      lasalle
      lashio
      lasnamae
      lat krabang
      lat phrao
      latacunga
      latakia
      latkrabang
      latur
      lauderdale lakes
      lauderhill
      lauf an der pegnitz
      launceston
      laurelton
      lauro de freitas
      lausanne
      lautaro
      laval
      laval des rapides
      lavapies
      lavradio
      lavras
      lavras da mangabeira
      lawang
      lawndale
      lawrenceville
      layyah
      laziska gorne
      le blanc mesnil
      le bouscat
      le caire
      le cannet
      le chesnay
      le creusot
      le grand quevilly
      le havre
      le kremlin bicetre
      le mans
      le mee sur seine
      le perreux sur marne
      le petit quevilly
      le plateau mont royal
      le plessis robinson
      le puy en velay
      le sud ouest
      le vieux longueuil
      league city
      leamington
      leandro n alem
      leatherhead
      leavenworth
      leawood
      leblon
      lebork
      lebrija
      lebu
      lecce
      lecco
      lecheng
      lecherias
      leczna
      lee's summit
      leeds
      leerdam
      leesburg
      leeuwarden
      leganes
      legaspi
      legionowo
      legnago
      legnano
      legnica
      lehi
      lehigh acres
      lehrte
      leicester
      leichlingen
      leiderdorp
      leidsche rijn
      leighton buzzard
      leimen
      leinfelden echterdingen
      leioa
      leipzig
      leiria
      leisure city
      leiyang
      lelystad
      lembang
      leme
      lemgo
      lemon grove
      lemoore
      lencois paulista
      lenexa
      lengerich
      lengshuijiang
      leninsk kuznetsky
      lennestadt
      lentini
      lents
      leogane
      leominster
      leon de los aldama
      leonberg
      lepe
      lerdo
      lerma de villada
      les cayes
      les corts
      les lilas
      les mureaux
      les rivieres
      les ulis
      leshan
      leszno
      letchworth garden city
      lethbridge
      letterkenny
      leuben
      leusden
      leutkirch
      leuven
      levallois perret
      leverkusen
      levis
      levittown
      lewiston
      lewiston orchards
      lewisville
      lexington
      lexington fayette
      leyland
      leytonstone
      lhasa
      lhoka
      lhokseumawe
      lianghu
      liangping
      lianhe
      lianjiang
      lianshan
      lianyungang
      liaocheng
      liaoyang
      libano
      liberec
      libertador general san martin
      libertyville
      libourne
      libreville
      licata
      licenciado benito juarez
      licheng
      lichfield
      lichinga
      lichtenberg
      lichtenfels
      lichtenrade
      lichterfelde
      lichuan
      lido di ostia
      liege
      lievin
      lijiang
      likasi
      liliha kapalama
      lille
      lilongwe
      lima
      limache
      limao
      limassol
      limbach oberfrohna
      limbe
      limbiate
      limburg an der lahn
      limeira
      limerick
      limoeiro
      limoeiro de anadia
      limoeiro do ajuru
      limoeiro do norte
      limoges
      limonar
      limuru
      lincang
      lincoln park
      lincoln square
      lincolnia
      linda a velha
      lindau
      lindenhurst
      lindlar
      linfen
      lingen
      lingotto
      linhares
      linkoping
      lino lakes
      linqu
      lins
      linshui
      linton hall
      linxi
      linxia chengguanzhen
      linyi
      linz
      lipa city
      lipetsk
      lippstadt
      lisala
      lisboa
      lisbon
      lisbonne
      lisburn
      lishui
      lisieux
      lisle
      lissabon
      lisse
      lissone
      litherland
      little elm
      little havana
      little rock
      littlehampton
      liupanshui
      liuzhi
      liuzhou
      livermore
      liverpool
      livingstone
      livoberezhnyi
      livonia
      livorno
      livramento de nossa senhora
      livry gargan
      lizbona
      lizhi
      ljubljana
      llaillay
      llanelli
      llefia
      lleida
      lliria
      lloret de mar
      lloydminster
      llucmajor
      lo prado
      loa janan
      loanda
      lobito
      lobtau
      lochearn
      lockport
      lodhran
      lodi
      lodz
      lofthouse
      logan city
      logan square
      logrono
      lohmar
      lohne
      lokeren
      loma bonita
      loma linda
      lomas de zamora
      lome
      lomita
      lomme
      lommel
      lompoc
      lomza
      loncoche
      londen
      london
      londonderry county borough
      londra
      londres
      londrina
      londyn
      long beach
      long bien
      long branch
      long eaton
      long island city
      long khanh
      long xuyen
      longavi
      longfellow community
      longfeng
      longgang
      longjiang
      longjing
      longjumeau
      longling county
      longmont
      longshan
      longshui
      longton
      longueuil
      longview
      longyan
      loni
      lons le saunier
      loon op zand
      loos
      lorain
      lorca
      lordelo do ouro
      lorica
      lorient
      lormont
      lorrach
      los altos
      los andes
      los angeles
      los banos
      los barrios
      los dos caminos
      los gatos
      los llanos de aridane
      los mochis
      los palacios
      los palacios y villafranca
      los patios
      los polvorines
      los puertos de altagracia
      los rastrojos
      los realejos
      los reyes acaquilpan
      los reyes de salgado
      los rosales
      los teques
      loschwitz
      losser
      lota
      loudi
      louga
      loughborough
      loughton
      louisville
      loures
      louvain la neuve
      louveira
      loves park
      lower earley
      lower hutt
      lower sackville
      lower west side
      lowestoft
      lowicz
      lu'an
      luancheng
      luanda
      luanshya
      luban
      lubango
      lubartow
      lubbecke
      lubbock
      lubeck
      lubin
      lublin
      lubliniec
      lubon
      lubuklinggau
      lubumbashi
      lucapa
      lucas do rio verde
      lucelia
      lucena
      lucento
      lucera
      luckenwalde
      lucknow
      ludenscheid
      ludhiana
      ludinghausen
      ludlow
      ludwigsburg
      ludwigsfelde
      ludwigshafen am rhein
      luena
      lufkin
      lugano
      lugazi
      luhansk
      luis correia
      luis eduardo magalhaes
      lukow
      luliang
      lumajang
      lumberton
      lumezzane
      lumiar
      luneburg
      lunel
      lunen
      luneville
      luodian
      luohe
      luohu district
      luojiang
      luoyang
      luruaco
      lurup
      lusail
      lusaka
      lusan
      lushui
      lustenau
      lutgendortmund
      luton
      lutsk
      luttich
      luxor
      luzern
      luzhou
      luziania
      luzilandia
      lviv
      lynchburg
      lynn haven
      lynnwood
      lyon
      lyon 01
      lyon 02
      lyon 03
      lyon 04
      lyon 05
      lyon 06
      lyon 07
      lyon 08
      lyon 09
      lytham st annes
      lyubertsy
      lyublino
      m'sila
      ma on shan
      ma'anshan
      maarssen
      maaseik
      maasmechelen
      maassluis
      maastricht
      maba
      mabalacat city
      mableton
      mabopane
      macae
      macaiba
      macapa
      macaparana
      macarani
      macas
      macau
      macaubas
      macclesfield
      maceio
      macerata
      machachi
      machadinho d'oeste
      machagai
      machala
      machali
      macheng
      machesney park
      machida
      machilipatnam
      machiques
      macuspana
      madanapalle
      maddaloni
      madhavaram
      madhurampur dehri
      madhyamgram
      madhyapur thimi
      madinah
      madinat an nasr
      madinat hamad
      madison heights
      madiun
      madonna di campagna
      madrid
      madrid centro
      madruga
      madurai
      mae do rio
      maebashi
      maesteg
      mafra
      magangue
      magdalena atlicpac
      magdalena contreras
      magdalena de kino
      magdeburg
      magelang
      maghaghah
      maghull
      magna
      magnitogorsk
      magugpo poblacion
      mahabad
      mahajanga
      maharagama
      mahates
      mahbubnagar
      mahesana
      maheshtala
      mahilyow
      mahlsdorf
      mahwah
      maianga
      maicao
      maidenhead
      maidstone
      maiduguri
      maijdi
      mailand
      mailsi
      maintal
      mainz
      maipu
      maiquetia
      mairena del alcor
      mairena del aljarafe
      mairinque
      mairipora
      maisi
      maison blanche
      maisons alfort
      maisons laffitte
      maitland
      majadahonda
      majie
      makakilo kapolei honokai hale
      makakilo makaiwa hills kunia
      makassar
      makati city
      makhachkala
      makiki lower punchbowl tantalus
      makiyivka
      makkah
      makumbako
      makurdi
      malabo
      malabon
      malacca
      malaga
      malakal
      malakoff
      malambo
      malang
      malanje
      malappuram
      malargue
      malatia sebastia
      malatya
      malayer
      malbork
      malda
      maldegem
      malden
      maldon
      malegaon
      maler kotla
      malindi
      malingao
      malir cantonment
      malita
      malkajgiri
      mallawi
      malmo
      malolos
      maltepe
      malvern
      malvern east
      mamanguape
      mamporal
      man'gyongdae ri
      manacapuru
      manacor
      manado
      managua
      manama
      manari
      manas
      manassas
      manaus
      manchester
      mandaguacu
      mandaguari
      mandalay
      mandaluyong
      mandaluyong city
      mandaqui
      mandaue city
      mandera
      mandi bahauddin
      mandimba
      mandirituba
      mandoli
      mandsaur
      mandurah
      manduria
      mandya
      maneah
      manfalut
      manfredonia
      mangalagiri
      mangaluru
      mangaratiba
      mangere
      mangere east
      mangotsfield
      manhattan
      manhattan beach
      manhattan valley
      manhuacu
      manhumirim
      manicaragua
      manicore
      manila
      manisa
      manises
      manitowoc
      manizales
      manjhand
      mankato
      manlleu
      mannheim
      manoa
      manokwari
      manolo fortich
      manosque
      manp'o
      manresa
      mansa
      mansfield city
      mansilingan
      mantampay
      mantena
      mantes la jolie
      mantilla
      mantua
      manuel ojinaga
      manukau city
      manurewa
      manzanillo
      manzini
      maoming
      maple grove
      maple heights
      maple ridge
      maple valley
      maplewood
      maputo
      mar de ajo
      mar del plata
      mar del tuyu
      mar'ino
      maraba
      maracacume
      maracaibo
      maracaju
      maracana
      maracanau
      maracas
      maracay
      maracena
      maradi
      maragheh
      maragogi
      maragogipe
      maramag
      maran
      marana
      marand
      maranguape
      marano di napoli
      marapanim
      marataizes
      marau
      maravatio de ocampo
      maravilha
      marawi city
      marbella
      marburg an der lahn
      marcavelica
      marcianise
      marcinelle
      marcory
      marcos juarez
      marcq en barœul
      mardan
      mardin
      marechal candido rondon
      marechal deodoro
      marfil
      margareten
      margate
      marghera
      maria la baja
      mariahilf
      marialva
      marianao
      mariano comense
      mariara
      maricopa
      mariendorf
      marienfelde
      marienthal
      marigliano
      marignane
      marikina city
      marilia
      marina di carrara
      maringa
      marinha grande
      marinilla
      marituba
      mariupol
      marivan
      mariveles
      market harborough
      marki
      markisches viertel
      markkleeberg
      marl
      marlboro
      marlborough
      marne la vallee
      maroua
      maroubra
      marpole
      marquette
      marrakesh
      marratxi
      marrickville
      marroquina
      marsa matruh
      marsala
      marsberg
      marseille
      marseille 01
      marseille 02
      marseille 03
      marseille 04
      marseille 05
      marseille 06
      marseille 07
      marseille 08
      marseille 09
      marseille 10
      marseille 11
      marseille 12
      marseille 13
      marseille 14
      marseille 15
      marsella
      marshalltown
      marsiglia
      martapura
      martigues
      martina franca
      martinez de la torre
      martinopolis
      martorell
      martos
      marugame
      marvdasht
      marvila
      maryborough
      maryland heights
      marysville
      maryvale
      maryville
      marzahn
      masai
      masaka
      masan
      masaya
      mascalucia
      mascouche
      maseru
      mashhad
      masina
      masindi
      masjed soleyman
      mason city
      maspalomas
      maspeth
      massafra
      massama
      massape
      massapequa
      massarosa
      massey east
      massillon
      massy
      masterton
      mata de sao joao
      mata grande
      matadi
      matagalpa
      matamoros
      matanzas
      matao
      mataro
      matehuala
      matera
      mateus leme
      mathura
      mati
      matinha
      matinhos
      matoes
      matola
      matosinhos
      matozinhos
      matriz de camaragibe
      matsubara
      matsudo
      matsue
      matsumoto
      matsusaka
      matsuto
      matsuyama
      mattapan
      matuga
      matupa
      maturin
      maua
      maubeuge
      maues
      mauriti
      mawlamyine
      maxixe
      maykop
      maywood
      mazabuka
      mazagao
      mazar e sharif
      mazara del vallo
      mazarron
      mazatlan
      mazyr
      mbake
      mbale
      mbandaka
      mbanza kongo
      mbanza ngungu
      mbarara
      mbeya
      mbombela
      mbour
      mbuji mayi
      mcallen
      mccully moiliili
      mcminnville
      mdantsane
      meadow woods
      meads
      meaux
      mechanicsville
      mechelen
      mechernich
      meckenheim
      medan
      medea
      medeiros neto
      medellin
      medemblik
      medford
      medianeira
      medicilandia
      medicine hat
      medina del campo
      medina estates
      medinipur
      mediolan
      meerbusch
      meerut
      meguro
      mehlville
      meiderich
      meidling
      meikle earnock
      meiktila
      meinerzhagen
      meiningen
      meishan
      meissen
      meizhou
      mejicanos
      mejorada del campo
      mek'ele
      meknes
      melbourne
      melbourne city centre
      melchor ocampo
      melgaco
      melilla
      melipilla
      melito di napoli
      melitopol
      melle
      melrose
      melrose park
      melton mowbray
      melun
      memmingen
      memphis
      menden
      mendip
      mene grande
      menen
      mengmao
      mengzi
      menifee
      menlo park
      menomonee falls
      menongue
      menton
      mentougou
      meppel
      meppen
      mequon
      merano
      merauke
      mercer island
      mercerville hamilton square
      merida
      meriden
      meridian
      merignac
      merkezefendi
      merksem
      merlo
      mernda
      merrillville
      merrimack
      merritt island
      merrylands
      merseburg
      mersin
      merthyr tydfil
      merzig
      mesagne
      meschede
      mesquite
      metairie
      metairie terrace
      metepec
      methuen
      metrotown
      mettmann
      metzingen
      meudon
      mexicali
      mexico city
      meycauayan
      meylan
      meyzieu
      mezcales
      mezhdurechensk
      miahuatlan de porfirio diaz
      miami beach
      miami gardens
      miami lakes
      miamisburg
      mian channun
      miandoab
      mianeh
      miano
      mianwali
      mianyang
      mianzhu deyang sichuan
      miass
      michelena
      michigan city
      mid city
      middelburg
      middle river
      middle village
      middleborough
      middlesbrough
      middletown
      midland
      midlothian
      midsayap
      midvale
      midwest city
      mielec
      mieres
      miguel alves
      miguel calmon
      miguel hidalgo
      miguel pereira
      mijas
      mikolow
      milaan
      milagres
      milao
      milazzo
      mildura
      mile end
      milford mill
      mililani mauka
      mililani town
      mill creek
      mill park
      millau
      millbrae
      millburn
      millcreek
      millville
      milpitas
      milton keynes
      milwaukee
      milwaukie
      mimico
      mimoso do sul
      minacu
      minamirinkan
      minas de matahambre
      minas novas
      minatitlan
      minato
      minato city
      minden
      mineiros
      mingachevir
      mingala tangnyunt
      mingaladon
      mingora
      mingshui
      minhang
      minneapolis
      minnetonka
      minnetonka mills
      minoh
      minot
      minsk
      minsk mazowiecki
      mint hill
      minya
      mira mesa
      mira taglio
      mirabel
      miracema
      mirador
      mirafiori nord
      mirafiori sud
      miraflores
      miramar
      miramas
      miranda de ebro
      miranda do norte
      mirandopolis
      mirasierra
      mirassol
      mirassol d'oeste
      miri
      mirpur khas
      mirpur model thana
      miryalaguda
      mirzapur
      misantla
      misato saitama
      misburg
      misburg nord
      mishawaka
      mishima
      miskolc
      mislata
      misratah
      missao velha
      mission bend
      mission district
      mission viejo
      mississauga
      missoula
      missouri city
      misterbianco
      mit ghamr
      mitcham
      mitrovice
      mitte
      mitu
      mityana
      mixco
      mixquiahuala de juarez
      miyakonojo
      miyazaki
      mlawa
      mlolongo
      moabit
      moanda
      mocajuba
      moche
      mocoa
      mococa
      mocuba
      modakeke
      model town
      modena
      modica
      modling
      modugno
      moema
      moers
      mogadishu
      mogan
      mogi das cruzes
      mogi guacu
      mogi mirim
      mogliano veneto
      mohali
      mohammad shahr
      mohammadpur
      mohammedia
      mojokerto
      moju
      mojui dos campos
      mokopane
      mokotow
      mokpo
      mola di bari
      molenbeek saint jean
      molfetta
      molina de segura
      moline
      molins de rei
      mollendo
      mollet del valles
      mombaca
      mombasa
      mompos
      monaco di baviera
      moncalieri
      moncao
      monchengladbach
      moncloa aravaca
      monclova
      moncton
      mondovi
      mondragone
      monfalcone
      mong cai
      mong yang
      mongagua
      mongu
      monheim am rhein
      moniquira
      monopoli
      monreale
      monroeville
      monrovia
      mons en barœul
      monsanto
      monsefu
      monserrato
      mont de marsan
      mont saint aignan
      montalban
      montauban
      montbeliard
      montcada i reixac
      montceau les mines
      montclair
      monte alegre
      monte alegre de minas
      monte alto
      monte aprazivel
      monte azul
      monte carmelo
      monte caseros
      monte chingolo
      monte estoril
      monte mor
      monte rosello
      monte santo
      monte santo de minas
      monte siao
      montebello
      montebelluna
      montecalvario
      montecanal
      montecarlo
      montecchio maggiore alte ceccato
      montelibano
      montelimar
      montemorelos
      monterey
      monterey park
      monteria
      monteros
      monterotondo
      monterrey
      monterusciello
      montes claros
      montesilvano
      montevideo
      montfermeil
      montgeron
      montgomery village
      montigny le bretonneux
      montigny les metz
      montijo
      montilla
      montlucon
      montmorency
      montpellier
      montreal
      montreal nord
      montreuil
      montreux
      montrouge
      montville center
      monywa
      monza
      mooca
      mooresville
      moorhead
      mooroolbark
      moorpark
      moose jaw
      mopti
      moquegua
      morada nova
      moradabad
      moratalaz
      moratuwa
      morayfield
      morden
      morecambe
      morelia
      moreno valley
      morfelden walldorf
      morgan hill
      morgan park
      morgantown
      moriguchi
      morioka
      mormugao
      morningside heights
      mornington
      moro
      morogoro
      moroleon
      moron de la frontera
      morphett vale
      morrinhos
      morris heights
      morrisania
      morristown
      morrisville
      morro agudo
      morro do chapeu
      morteros
      morton grove
      mortsel
      morumbi
      morvi
      mosbach
      mosca
      moscardo
      moscavide e portela
      moscou
      moscow
      moscu
      moses lake
      moshi
      moskau
      moskou
      moskwa
      mosman
      mosquera
      moss park
      mossamedes
      mossingen
      mossoro
      mostaganem
      mostar
      mostoles
      mosul
      motatan
      motherwell
      mothihari
      motijheel
      motozintla
      motril
      mott haven
      motul
      moulins
      moundou
      mount barker
      mount gambier
      mount juliet
      mount laurel
      mount lebanon
      mount olive silverstone jamestown
      mount pearl
      mount pleasant
      mount pleasant west
      mount prospect
      mount vernon
      mount vernon triangle
      mount waverley
      mountain brook
      mountain view
      mountlake terrace
      mouscron
      moyobamba
      moyotzingo
      mpanda
      mpumalanga
      mragowo
      mt pleasant
      mthatha
      mtwara
      mu se
      muana
      muar
      mubende
      mubi
      mucuri
      mudanjiang
      mueang nonthaburi
      mufulira
      muggio
      mugnano di napoli
      muhlacker
      muhlhausen
      muhlheim am main
      mukalla
      mukilteo
      mukim pulai
      mukono
      muktsar
      mulchen
      mulenvos
      mulheim
      mulhouse
      multan
      mulugu
      mumbai
      munchen
      muncie
      mundelein
      munich
      munster
      muntinlupa
      munuf
      muratpasa
      murcia
      muret
      murfreesboro
      muriae
      muricay
      murici
      muridke
      muritiba
      murmansk
      murom
      murrieta
      murrysville
      murwara
      musaffah
      musanze
      musashino
      muscat
      muscatine
      mushin
      muskego
      muskegon
      muskogee
      musoma
      musselburgh
      mustafabad
      mustafakemalpasa
      muswell hill
      mutare
      mutuipe
      mutum
      mutxamel
      muzaffarabad
      muzaffargarh
      muzaffarnagar
      muzaffarpur
      muzambinho
      mwala
      mwanza
      mwene
      mwene ditu
      my hao
      my tho
      myeik
      myingyan
      mykilska borshchahivka
      mykolayiv
      mymensingh
      myrtle beach
      myslowice
      mysuru
      myszkow
      mytishchi
      mzuzu
      n'dalatando
      n'djamena
      naas
      nabatiye et tahta
      naberezhnyye chelny
      nablus
      nacala
      nacogdoches
      nadiad
      nadodrze
      nador
      nagahama
      nagano
      nagaoka
      nagaon
      nagapattinam
      nagar naluakot
      nagareyama
      nagarpur
      nagasaki
      nagaur
      nagda
      nagercoil
      nagold
      nagoya
      nagpur
      naha
      nahiyat al iskandariyah
      naihati
      nailsea
      nairobi
      naivasha
      najaf
      najafabad
      najafgarh
      najran
      nakano
      nakhodka
      nakhon pathom
      nakhon ratchasima
      nakhon si thammarat
      nakuru
      nalchik
      nalgonda
      nam dinh
      namangan
      namp'o
      nampa
      nampula
      namur
      nanaimo
      nanbin
      nanchang
      nanchong
      nanchuan
      nancun
      nanded
      nandurbar
      nandyal
      nangloi jat
      nanjin
      nanjing
      nankana sahib
      nanning
      nanpiao
      nanping
      nanqiao
      nansana
      nanterre
      nantes
      nantong
      nantou
      nanuque
      nanyang
      napa
      napels
      naperville
      naples
      napoles
      napoli
      nara shi
      narangba
      naranjal
      naranjito
      naranjos
      narasaraopet
      narashino
      narayanganj
      narbonne
      nardo
      narela
      narita
      narmadapuram
      naron
      narowal
      narre warren
      narre warren south
      narsingdi
      nashik
      nashua
      nashville
      nasim shahr
      nasimshahr
      nasiriyah
      nassau
      nasushiobara
      natagaima
      natahoyo
      natick
      national city
      natore
      naucalpan de juarez
      naugatuck
      naumburg
      navadwip
      navalcarnero
      navan
      navarre
      navas
      navegantes
      navi mumbai
      navirai
      navoiy
      navojoa
      navolato
      navotas
      navsari
      nawabganj
      nawabshah
      nay pyi taw
      nazarabad
      nazare
      nazare da mata
      nazca
      nazilli
      nazran
      nazret
      ndola
      neapel
      near north side
      near south side
      neath
      nechi
      neckarsulm
      necochea
      neenah
      neftekamsk
      nefteyugansk
      negara
      negombo
      nehe
      neheim
      neihu
      neijiang
      neili
      neira
      neiva
      nek'emte
      nellore
      nepalgunj
      nepean
      nepomuceno
      nerja
      neropolis
      netanya
      netphen
      nettetal
      nettuno
      neu hohenschonhausen
      neu isenburg
      neu ulm
      neu wulmstorf
      neubau
      neubrandenburg
      neubruck
      neuburg an der donau
      neuchatel
      neue neustadt
      neuehrenfeld
      neugraben fischbek
      neuilly sur marne
      neuilly sur seine
      neukirchen vluyn
      neukolln
      neumarkt in der oberpfalz
      neumunster
      neunkirchen
      neuquen
      neuruppin
      neusass
      neuss
      neustadt am rubenberge
      neustadt an der weinstrasse
      neustadt nord
      neustadt sud
      neustrelitz
      neuwied
      nevers
      nevinnomyssk
      new albany
      new bedford
      new berlin
      new bern
      new braunfels
      new brighton
      new britain
      new cairo
      new caney
      new castle
      new city
      new delhi
      new haven
      new hope
      new iberia
      new kingston
      new lenox
      new london
      new lynn
      new malden
      new milton
      new mirpur city
      new orleans
      new plymouth
      new rochelle
      new smyrna beach
      new south memphis
      new springville
      new taipei city
      new territories
      new westminster
      new york city
      newark
      newark on trent
      newberg
      newburgh
      newburn
      newbury
      newcastle
      newcastle under lyme
      newcastle upon tyne
      newington
      newmarket
      newnan
      newport
      newport beach
      newport news
      newquay
      newry
      newton abbot
      newton aycliffe
      newton le willows
      newton mearns
      newtonbrook west
      newtownabbey
      newtownards
      neyagawa
      neyshabur
      neyveli
      nga bay
      ngaoundere
      nghi son
      nghi xuan
      ngong
      nguru
      nha trang
      nhamunda
      nia valencia
      niagara
      niagara falls
      niamey
      nianbo
      nicastro
      nichelino
      nicholasville
      nicolas romero
      nicosia
      nidderau
      nieder ingelheim
      niederkassel
      niederrad
      niederschonhausen
      nienburg
      niendorf
      nieuw vennep
      nieuwegein
      niigata
      niihama
      niiza
      nijar
      nijkerk
      nijlen
      nijmegen
      nijverdal
      nikopol
      nilopolis
      nilufer
      nimach
      nimes
      ning'er
      ningbo
      ningde
      ninh hoa
      ninove
      niort
      nippes
      niquelandia
      nirgua
      niscemi
      nishi tokyo shi
      nishinomiya
      nishio
      nisia floresta
      niteroi
      nivelles
      nixa
      nizamabad
      nizhnekamsk
      nizhnevartovsk
      nizhniy novgorod
      nizhny tagil
      nizza
      nizza millefonti
      njeru
      nkayi
      nkongsamba
      nkpor
      nnewi
      nobeoka
      noble park
      noblesville
      nocera inferiore
      nocera superiore
      noda
      noe valley
      nogales
      nogent sur marne
      noginsk
      nogoya
      noicattaro
      noida
      noisy le grand
      noisy le sec
      noma
      nong chok
      nong khaem
      noordwijk binnen
      nor nork
      norco
      norden
      nordenham
      norderstedt
      nordhausen
      nordhorn
      nordlingen
      norfolk county
      norilsk
      norland
      norristown
      north andover
      north augusta
      north bay
      north bel air
      north bergen
      north bethesda
      north brunswick
      north center
      north charleston
      north chicago
      north chicopee
      north cowichan
      north creek
      north delta
      north fort myers
      north haven
      north highlands
      north hills
      north hollywood
      north kingstown
      north la crosse
      north lakes
      north las vegas
      north lauderdale
      north lawndale
      north little rock
      north miami
      north miami beach
      north olmsted
      north peoria
      north plainfield
      north platte
      north port
      north potomac
      north providence
      north richland hills
      north ridgeville
      north royalton
      north shields
      north shore
      north stamford
      north tonawanda
      north tustin
      north vancouver
      north watford
      northampton
      northbrook
      northcote
      northdale
      northeim
      northfield
      northglenn
      northolt
      northport
      northridge
      northwest one
      northwich
      northwood
      norton shores
      norwalk
      norwich
      norzagaray
      nossa senhora da gloria
      nossa senhora das dores
      nossa senhora de fatima
      nossa senhora do socorro
      notre dame de grace
      notting hill
      nottingham
      nottuln
      nou barris
      nouadhibou
      nouakchott
      nova alvorada do sul
      nova andradina
      nova cruz
      nova esperanca
      nova esperanca do piria
      nova friburgo
      nova hartz
      nova iguacu
      nova iorque
      nova lima
      nova mamore
      nova milanese
      nova mutum
      nova odessa
      nova olinda do norte
      nova petropolis
      nova prata
      nova russas
      nova santa rita
      nova serrana
      nova soure
      nova venecia
      nova vicosa
      nova vida
      nova xavantina
      novara
      novelda
      novi
      novi ligure
      novi sad
      novo aripuana
      novo cruzeiro
      novo gama
      novo hamburgo
      novo horizonte
      novo oriente
      novo peredelkino
      novo progresso
      novo repartimento
      novocheboksarsk
      novocherkassk
      novokuybyshevsk
      novokuznetsk
      novomoskovsk
      novorossiysk
      novosibirsk
      novotroitsk
      novozavodskyi
      novyye cheremushki
      novyye kuz'minki
      nowa ruda
      nowa sol
      nowrangapur
      nowy dwor mazowiecki
      nowy jork
      nowy sacz
      nowy targ
      noyabrsk
      nsukka
      ntuzuma
      nucleo bandeirante
      nuenen
      nueva espana
      nueva gerona
      nueva imperial
      nueva italia de ruiz
      nueva loja
      nueva rosita
      nueva york
      nueve de julio
      nuevitas
      nuevo casas grandes
      nuevo imperial
      nuevo laredo
      nuevo mexico
      nukus
      numancia
      numazu
      nuneaton
      nunoa
      nuoro
      nuremberg
      nurtingen
      nutana sector
      nutley
      nyagatare
      nyala
      nyingchi
      nyiregyhaza
      nysa
      nyzhnodniprovsk
      nzega
      nzerekore
      o mon
      o'fallon
      oadby
      oak creek
      oak forest
      oak harbor
      oak hill
      oak lawn
      oak park
      oak ridge
      oakdale
      oakland
      oakland park
      oakleaf plantation
      oakton
      oakville
      oakwood village
      oaxaca
      obalende
      obera
      oberhausen
      oberkirch
      oberschoneweide
      obertshausen
      oberursel
      obidos
      obihiro
      obninsk
      obolon
      obuase
      ocala
      ocana
      ocara
      oceanside
      ochakovo matveyevskoye
      ochota
      ocoee
      ocosingo
      ocotlan
      ocoyoacac
      ocozocoautla de espinosa
      ocumare del tuy
      odawara
      odense
      odenton
      odesa
      odintsovo
      odivelas
      oegstgeest
      oeiras
      oeiras do para
      oelde
      oer erkenschwick
      offa
      offenbach
      offenburg
      ogaki
      ogbomoso
      ohligs
      ohringen
      oiapoque
      oildale
      oisterwijk
      oita
      ojinaga
      ojo de agua
      okanagan mission
      okara
      okayama
      okazaki
      okemos
      okene
      okigwe
      okinawa
      oklahoma city
      okotoks
      okrika
      oktyabrsky
      olanchito
      olathe
      olavarria
      olawa
      olbia
      olbin
      olching
      old bridge
      old trafford
      oldenburg
      oldenzaal
      oleiros
      oleksandrivskyi
      oleksiyivka
      olesa de montserrat
      olesnica
      olhao
      olho d'agua das flores
      olindina
      olivais
      olival
      olive branch
      oliveira do douro
      oliveira dos brejinhos
      oliver valdefierro
      olivet
      olkusz
      olmaliq
      olney
      olongapo
      olot
      olpe
      olsztyn
      omagh
      omaha
      omdurman
      ometepec
      ommoord
      omsk
      omuta
      ondjiva
      ondo
      ongata rongai
      ongole
      onitsha
      onojo
      onomichi
      ontinyent
      oosterhout
      oostkamp
      ooty
      opanel
      opelika
      opfikon
      opladen
      opoczno
      opole
      oporto
      oradea
      orai
      oran
      orangevale
      orangeville
      oranienburg
      orbassano
      orcasitas
      orcutt
      ordos
      ordu
      orebro
      oregon city
      orekhovo borisovo
      orekhovo borisovo severnoye
      orekhovo zuyevo
      orel
      orem
      orenburg
      orihuela
      orillia
      oristano
      orito
      oriximina
      orizaba
      orkney
      orland park
      orlandia
      orleans
      orly
      ormoc
      ormond beach
      ormskirk
      oro valley
      orobo
      orsha
      orsk
      orta di atella
      ortigueira
      orumiyeh
      oruro
      orvault
      osaka
      osaki
      osan
      osasco
      osdorf
      oshawa
      oshkosh
      oshodi
      oshu
      osiedle powstancow slaskich
      oslo
      osmaniye
      osnabruck
      osogbo
      osorno
      ospino
      ossett
      ossining
      ostend
      osterholz scharmbeck
      ostfildern
      ostrava
      ostroda
      ostroleka
      ostrow mazowiecka
      ostrow wielkopolski
      ostrowiec swietokrzyski
      ostuni
      osvaldo cruz
      oswego
      oswiecim
      otara
      otaru
      otavalo
      otsu
      ottakring
      ottaviano
      ottawa
      ottawa south
      ottensen
      ottumwa
      otwock
      ouagadougou
      ouahigouya
      ouargla
      oud beijerland
      oudenaarde
      oued zem
      oujda
      oullins
      oulu
      oupeye
      ourense
      ouricuri
      ourilandia do norte
      ourinhos
      ouro branco
      ouro fino
      ouro preto
      ouro preto do oeste
      outremont
      overath
      overbrook
      overijse
      overland park
      owasso
      owatonna
      owen sound
      owensboro
      owerri
      owings mills
      oxford
      oxford circle
      oxkutzkab
      oxnard
      oxon hill glassmanor
      oyama
      oyonnax
      ozoir la ferriere
      ozone park
      ozorkow
      p'yongsong
      paarl
      pabellon de arteaga
      pabianice
      pabna
      pacaja
      pacajus
      pacasmayo
      pacatuba
      pachino
      pachuca de soto
      pacific palisades
      pacifico
      paco de arcos
      paco do lumiar
      padalarang
      padang
      padangsidempuan
      paderborn
      paderno dugnano
      padre bernardo
      padre hurtado
      padre las casas
      padua
      paducah
      paech'on up
      paek'ak
      pagadian
      pagani
      pahrump
      paicandu
      paignton
      paijan
      pailou
      paiporta
      paita
      pajara
      pak kret
      pakdasht
      pakenham
      pakokku
      pakpattan
      palafrugell
      palaiseau
      palakkad
      palangkaraya
      palanpur
      palatine
      palembang
      palencia
      palenque
      palermo
      palhoca
      palisades park
      pallabi
      pallanza intra suna
      pallavaram
      palm bay
      palm beach gardens
      palm city
      palm coast
      palm desert
      palm harbor
      palm river clair mel
      palm springs
      palm valley
      palma de mallorca
      palma del rio
      palma di montechiaro
      palma soriano
      palmar de varela
      palmares
      palmas
      palmas de monte alto
      palmdale
      palmeira
      palmeira das missoes
      palmeirandia
      palmeiras de goias
      palmerston
      palmerston north
      palmetto bay
      palo alto
      palo del colle
      palo negro
      palomeras bajas
      palomeras sureste
      palopo
      palos de moguer
      palotina
      palpala
      paltan
      palu
      palwal
      pamanukan
      pampan
      pampanito
      pampatar
      pamplona
      pamulang
      panabo
      panalanoy
      panama city
      panambi
      panchkula
      pandi
      pandit deen dayal upadhyaya nagar
      pando
      panelas
      pangkalanbuun
      pangkalpinang
      panguila
      panguipulli
      panihati
      panipat
      paniqui
      panjin
      pankow
      pano aqil
      panorama hills
      panshan
      pantin
      panuco
      panvel
      panzhihua
      pao de acucar
      papakura
      papalotla
      papantla de olarte
      papatoetoe
      papenburg
      papendrecht
      par naogaon
      para de minas
      parabiago
      paracambi
      paracatu
      paracho de verduzco
      paracuru
      paragominas
      paragould
      paraguacu
      paraguacu paulista
      paraiba do sul
      paraipaba
      paraiso do tocantins
      paraisopolis
      parakou
      paramaribo
      parambu
      paramirim
      paramonga
      paramus
      parana
      paranagua
      paranaiba
      paranaque city
      paranatinga
      paranavai
      paranhos
      paranoa
      paraopeba
      paraparaumu
      paratinga
      parauapebas
      parbhani
      parc extension
      pardis
      parelhas
      parelheiros
      parella
      parepare
      pariaguan
      parigi
      parijs
      parintins
      paripiranga
      paris
      paris 03 temple
      paris 04 hotel de ville
      paris 05 pantheon
      paris 06 luxembourg
      paris 07 palais bourbon
      paris 08 elysee
      paris 09 opera
      paris 10 entrepot
      paris 10e arrondissement
      paris 11 popincourt
      paris 11e arrondissement
      paris 12 reuilly
      paris 12e arrondissement
      paris 13 gobelins
      paris 13e arrondissement
      paris 14 observatoire
      paris 15 vaugirard
      paris 16 passy
      paris 17 batignolles monceau
      paris 18 buttes montmartre
      paris 19 buttes chaumont
      paris 20 menilmontant
      park forest
      park ridge
      park slope
      park way
      parkchester
      parkersburg
      parkland
      parkville
      parkwoods donalda
      parma
      parma heights
      parnaiba
      parnamirim
      parnarama
      parobe
      parque das nacoes
      parque do carmo
      parral
      parramatta
      parras de la fuente
      parsabad
      parsippany
      partinico
      parung
      paryz
      pasadena
      pasarkemis
      pasay
      pascagoula
      pasco
      paseh
      pasig city
      pasing
      pasir gudang
      pasir mas
      pasir puteh
      paso de los libres
      paso robles
      pasrur
      passaic
      passau
      passira
      passo fundo
      passos
      pasuruan
      patan
      paterna
      paterno
      pathankot
      pathein
      pati
      patia
      patiala
      patna
      pato branco
      patos
      patos de minas
      patra
      pattaya
      pattoki
      paty do alferes
      patzcuaro
      pau dos ferros
      paudalho
      pauini
      paulinia
      paulista
      paulistana
      paulo afonso
      paulo ramos
      pavia
      pavlodar
      pavlohrad
      pawtucket
      paya terubong
      payakumbuh
      payande
      paysandu
      paz de ariporo
      peachtree city
      peachtree corners
      pearl city
      pearland
      pechersk
      pechino
      peckham
      pederneiras
      pedra azul
      pedra branca
      pedras de fogo
      pedreira
      pedreiras
      pedro betancourt
      pedro canario
      pedro carbo
      pedro do rosario
      pedro ii
      pedro leopoldo
      pedro meoqui
      peekskill
      pehuajo
      peicheng
      peixoto de azevedo
      pekalongan
      pekanbaru
      pekin
      peking
      pelabuhanratu
      pelentong
      pelham
      pemalang
      pematangsiantar
      pemba
      pembroke pines
      pena grande
      penaflor
      penalolen
      penalva
      penapolis
      penarth
      penco
      penedo
      pengpu
      pengze
      penha
      penjamo
      penn hills
      pennsauken
      pennsport
      pensacola
      pentecoste
      penticton
      penza
      penzing
      peoria
      pequim
      perbaungan
      percut
      perdizes
      perdoes
      pereira barreto
      pergamino
      perico
      perigueux
      peristeri
      peritoro
      perling
      perote
      perpignan
      perris
      perry hall
      perrysburg
      perth
      perth amboy
      perugia
      peruibe
      perus
      pervouralsk
      pesaro
      pescara
      peshawar
      pesqueira
      pessac
      petah tiqva
      petaling jaya
      petaluma
      petapa
      petare
      petatlan
      peterborough
      peterlee
      petersburg
      petershagen
      petionville
      petrogradka
      petrolandia
      petrolina
      petropavl
      petropavlovsk kamchatsky
      petropolis
      petrozavodsk
      petrzalka
      pfaffenhofen an der ilm
      pflugerville
      pforzheim
      pfungstadt
      phagwara
      phalaborwa
      phan rang thap cham
      phan thiet
      pharr
      phasi charoen
      phenix city
      philadelphia
      phnom penh
      pho yen
      phong dien
      phool nagar
      phra pradaeng
      phu ly
      phu my
      phu quoc
      phuc yen
      phusro
      piacenza
      piaseczno
      piastow
      piata
      piatra neamt
      pichanal
      picnic point north lynnwood
      pico rivera
      pico truncado
      picpus
      picsi
      piecki migowo
      piedade
      piedecuesta
      piedras negras
      piekary slaskie
      piendamo
      pierrefitte sur seine
      pierrefonds
      pierrefonds roxboro
      pietermaritzburg
      pijijiapan
      pikesville
      pikine
      pilao arcado
      pilar de la horadada
      pilar do sul
      pilczyce kozanow popowice polnocne
      pilibhit
      pilon
      pilsen
      pimenta bueno
      pimlico
      pimpri
      pimpri chinchwad
      pinamar
      pinar de chamartin
      pinar del rey
      pinar del rio
      pindamonhangaba
      pindare mirim
      pindi bhattian
      pindiga
      pindoretama
      pine bluff
      pine hills
      pineda de mar
      pinellas park
      pinerolo
      pinetown
      pingdingshan
      pingdu
      pingliang
      pingshan
      pingwu county
      pingxiang
      pinhais
      pinhal novo
      pinhalzinho
      pinhao
      pinheiral
      pinheiro
      pinheiros
      pinillos
      pinneberg
      pinotepa nacional
      pinsk
      pio xii
      pioltello
      piombino
      piotrkow trybunalski
      piqua
      piracaia
      piracanjuba
      piracicaba
      piracuruca
      piraeus
      pirai
      pirai do sul
      piraju
      pirajui
      piranhas
      piranshahr
      pirapora
      pirapozinho
      piraquara
      pirassununga
      pirenopolis
      pires do rio
      piripiri
      piritu
      pirituba
      pirmasens
      pirna
      pisa
      piscataway
      piscinola
      pisco
      pistoia
      pita kotte
      pitalito
      pitanga
      pitangueiras
      pitangui
      pitesti
      pithampur
      pitrufquen
      pitsea
      pittsburg
      pittsburgh
      pittsfield
      pittwater
      piuma
      piumhi
      piura
      pivijay
      pizhou
      placentia
      placetas
      placilla
      plaine du var
      plainfield
      plainview
      planadas
      planaltina
      planalto
      planeta rica
      plano piloto
      plant city
      plaridel
      plasencia
      plauen
      playa del carmen
      playas del rosario
      plaza de la revolucion
      pleasant grove
      pleasant hill
      pleasant plains
      pleasant prairie
      pleasanton
      pleasantville
      pleasure ridge park
      pleiku
      plettenberg
      plock
      ploemeur
      ploiesti
      plonsk
      plottier
      plovdiv
      plumbon
      plymouth
      plymstock
      poble sec
      pocatello
      pocito
      poco redondo
      poco verde
      pocoes
      pocone
      pocos de caldas
      podgorica
      podolsk
      poggibonsi
      poggioreale
      pohang
      poinciana
      point cook
      pointe claire
      pointe noire
      poissy
      poitiers
      pojuca
      pokhara
      polkowice
      polokwane
      poltava
      pomasqui
      pombal
      pombos
      pomerode
      pomezia
      pomigliano d'arco
      pomona
      pompano beach
      pompei
      pompeia
      pompeu
      ponca city
      ponedera
      ponferrada
      ponnani
      ponta de pedras
      ponta delgada
      ponta grossa
      ponta pora
      pontal
      pontal do parana
      pontarlier
      pontault combault
      ponte de lima
      ponte nova
      ponte rasa
      ponte vedra beach
      ponteareas
      pontefract
      pontes e lacerda
      pontevedra
      pontiac
      pontianak
      ponticelli
      pontinha
      pontoise
      pontypool
      pontypridd
      pooler
      popayan
      poppenbuttel
      por do sol
      porangatu
      porbandar
      pordenone
      porirua
      porlamar
      port alberni
      port arthur
      port au prince
      port blair
      port charlotte
      port chester
      port coquitlam
      port de paix
      port dickson
      port gentil
      port harcourt
      port hueneme
      port huron
      port louis
      port macquarie
      port moody
      port moresby
      port orange
      port richmond
      port said
      port saint lucie
      port sudan
      porta westfalica
      portadown
      portage
      portage park
      portalegre
      portao
      portazgo
      porte saint martin
      porteirinha
      portel
      porterville
      portici
      porticos de san antonio
      portimao
      portishead
      portland
      portlaoise
      portmore
      porto alegre
      porto belo
      porto calvo
      porto da folha
      porto de mos
      porto de moz
      porto feliz
      porto ferreira
      porto franco
      porto nacional
      porto novo
      porto real
      porto real do colegio
      porto sant'elpidio
      porto seguro
      porto torres
      porto uniao
      porto velho
      portoviejo
      portslade
      portsmouth
      portsmouth heights
      portugalete
      porz am rhein
      posadas
      posen
      posillipo
      posorja
      post falls
      posto da mata
      potchefstroom
      potim
      potomac
      potosi
      potsdam
      potters bar
      pottstown
      poughkeepsie
      pouso alegre
      povoa de santa iria
      povoa de varzim
      poway
      poxoreu
      poza rica de hidalgo
      poznan
      pozniaky
      pozuelo de alarcon
      pozzo strada
      pozzuoli
      prabumulih
      pradera
      pradl
      prag
      praga
      praga polnoc
      praga poludnie
      prague
      praha
      praia grande
      prainha
      prairie village
      prairieville
      prata
      prattville
      pravyi bereh
      prayagraj
      premia de mar
      prenzlau
      prenzlauer berg
      prescot
      prescott valley
      presidencia roque saenz pena
      presidente dutra
      presidente epitacio
      presidente figueiredo
      presidente getulio
      presidente prudente
      presidente tancredo neves
      presidente venceslau
      presnenskiy
      prestwich
      pretoria
      priego de cordoba
      primer ensanche
      prince albert
      prince edward
      prince george
      princesa isabel
      prior lake
      pristina
      prizren
      probolinggo
      proddatur
      profesor salvador mazza
      prokop'yevsk
      promissao
      provenals del poblenou
      provo
      prudentopolis
      prudnik
      pruszcz gdanski
      pruszkow
      przedmiescie olawskie
      przymorze wielkie
      psie pole
      psie pole zawidawie
      pskov
      pszczyna
      pu'er
      pucallpa
      puchong
      pucon
      pudong
      pudsey
      puducherry
      pudukkottai
      puebla
      pueblo nuevo
      pueblo nuevo el chivo
      pueblo west
      puebloviejo
      puente alto
      puente de ixtla
      puente de vallecas
      puente genil
      puerta bonita
      puerta del angel
      puerto asis
      puerto ayacucho
      puerto barrios
      puerto berrio
      puerto boyaca
      puerto cabello
      puerto carreno
      puerto colombia
      puerto cortez
      puerto cumarebo
      puerto de la cruz
      puerto del carmen
      puerto del rosario
      puerto escondido
      puerto francisco de orellana
      puerto iguazu
      puerto la cruz
      puerto leguizamo
      puerto madryn
      puerto maldonado
      puerto montt
      puerto padre
      puerto penasco
      puerto piritu
      puerto plata
      puerto princesa
      puerto real
      puerto tejada
      puerto vallarta
      puerto varas
      puerto wilches
      puertollano
      pukekohe east
      pulandian
      pulawy
      pulheim
      pulilan
      pullman
      pulong santa cruz
      punasa
      punchbowl
      pune
      punggol
      puning
      punta alta
      punta arenas
      punta cana
      punta cardon
      punta de mata
      punta de piedras
      punto fijo
      puqi
      purepero de echaiz
      puri
      purificacion
      purisima de bustos
      purley
      purmerend
      purnia
      purranque
      puruandiro
      puruliya
      purwakarta
      purwodadi
      purwokerto
      pushkino
      putatan
      puteaux
      puthia
      putian
      putignano
      putney
      putten
      puttlingen
      putuo
      puxi
      puyallup
      puyang
      puyang chengguanzhen
      puyo
      pyatigorsk
      pyay
      pyeongtaek
      pyin oo lwin
      pyongyang
      qa'em shahr
      qadirpur ran
      qalyub
      qarchak
      qarshi
      qasr bin ghashir
      qazvin
      qeladize
      qianjiang
      qiaotou
      qibao
      qina
      qingdao
      qingnian
      qingpu
      qingyang
      qingyuan
      qingzhou
      qinhuangdao
      qinzhou
      qionghai
      qiqihar
      qitaihe
      qods
      quakers hill
      qualiano
      quan ba
      quan bon
      quan duc thinh
      quan muoi
      quan muoi mot
      quan nam
      quan sau
      quang ngai
      quanzhou
      quarai
      quart de poblet
      quarteira
      quarto oggiaro
      quartu sant'elena
      quatro barras
      quattromiglia
      quchan
      quebec
      quedas do iguacu
      quedlinburg
      queen creek
      queens village
      queensbury
      queenstown
      queenstown estate
      queimadas
      queimados
      quelimane
      quellon
      queluz
      querecotillo
      querenburg
      querencia
      quetta
      quetzaltenango
      quezon
      quezon city
      qui nhon
      quibdo
      quibor
      quickborn
      quijingue
      quilicura
      quillabamba
      quillacollo
      quillota
      quilmes
      quilpue
      quimbaya
      quimper
      quinchia
      quinta do conde
      quinte west
      quinze vingts
      quirinopolis
      quissama
      quiterianopolis
      quitilipi
      quixada
      quixeramobim
      quixere
      qujing
      qurayyat
      quthbullapur
      quzhou
      ra's bayrut
      raalte
      rabak
      rabat
      rach gia
      raciborz
      racine
      radebeul
      radevormwald
      radnor
      radolfzell
      radom
      radomsko
      raebareli
      rafah
      rafsanjan
      ragusa
      rahim yar khan
      rahlstedt
      rahway
      raichur
      raiganj
      raigarh
      raipur
      raj nandgaon
      raja jang
      rajamahendravaram
      rajapalayam
      rajkot
      rajpur sonarpur
      rajshahi
      ramadi
      ramagundam
      ramallo
      ramat gan
      rambouillet
      ramenki
      ramgundam
      ramiros
      ramna maidan
      ramos arizpe
      rampur
      ramsgate
      rancagua
      rancharia
      ranchi
      rancho cordova
      rancho cucamonga
      rancho palos verdes
      rancho penasquitos
      rancho san diego
      rancho santa margarita
      ranchuelo
      randallstown
      randburg
      randfontein
      randwick
      ranebennur
      rangamati
      rangkasbitung
      rangpur
      raniganj
      ranipet
      rantauprapat
      ranyah
      rapallo
      rapid city
      raposa
      raposo tavares
      rapperswil
      ras al khaimah
      rasapudipalem
      rasht
      rastatt
      rastede
      rathenow
      ratingen
      ratlam
      raul soares
      raurkela industrial township
      ravenna
      ravensburg
      rawalpindi
      rawang
      rawicz
      rawtenstall
      rayleigh
      raymore
      rayon ktz
      rayong
      raytown
      realejo alto
      recanto das emas
      recife
      recklinghausen
      reconquista
      red deer
      redcar
      redditch
      redencao
      redford
      redhill
      redlands
      redondela
      redondo beach
      redruth
      redwood city
      reedley
      regensburg
      regente feijo
      reggio calabria
      reggio nell'emilia
      rego park
      rehovot
      reichenbach vogtland
      reigate
      reims
      reinbek
      reinickendorf
      reisterstown
      rejon placu grunwaldzkiego
      rejon placu swietego macieja
      rejon ulicy traugutta
      relizane
      remanso
      rembertow
      remscheid
      remseck am neckar
      remuera
      renala khurd
      renca
      rendsburg
      renens
      renfrew
      renfrew collingwood
      renfrew heights
      rengasdengklok
      rengo
      rennes
      renton
      repelon
      repentigny
      republica
      requena
      reseda
      resende
      ressano garcia
      reston
      retford
      reus
      reutlingen
      revere
      rewa
      rewari
      rexburg
      reyes acozac
      reykjavik
      reynoldsburg
      reynosa
      reze
      rhawnhurst
      rheda wiedenbruck
      rheinbach
      rheinberg
      rheine
      rheinfelden
      rheinhausen
      rheinstetten
      rhondda
      rhosllannerchrugog
      rhyl
      riachao
      riachao das neves
      riachao do jacuipe
      riacho das almas
      riacho de santana
      riacho fundo
      riacho fundo ii
      rialto
      ribarroja del turia
      ribas do rio pardo
      ribeira
      ribeira do pombal
      ribeirao
      ribeirao da ilha
      ribeirao das neves
      ribeirao pires
      ribeirao preto
      riccione
      richards bay
      richfield
      richland
      richmond hill
      richmond west
      rickmansworth
      ridderkerk
      ridgecrest
      ridgeland
      ridgewood
      riedstadt
      riehen
      riesa
      rietberg
      rieti
      riga
      rijeka
      rijssen
      rijswijk
      riley park
      rillieux la pape
      rimini
      rimouski
      rincon de la victoria
      rincon de romos
      rinteln
      rio blanco
      rio bonito
      rio branco
      rio branco do sul
      rio brilhante
      rio bueno
      rio cauto
      rio chico
      rio claro
      rio cuarto
      rio das ostras
      rio das pedras
      rio de janeiro
      rio de mouro
      rio de teapa
      rio do sul
      rio formoso
      rio gallegos
      rio grande
      rio grande da serra
      rio guayabal de yateras
      rio largo
      rio negrinho
      rio negro
      rio pardo
      rio pardo de minas
      rio pequeno
      rio preto da eva
      rio rancho
      rio real
      rio segundo
      rio tercero
      rio tinto
      rio verde
      riobamba
      riohacha
      rioja
      riom
      rionegro
      rios rosas
      rioverde
      ripollet
      ris orangis
      risca
      rishon letsiyyon
      rishra
      rivadavia
      rivas vaciamadrid
      riverbank
      riverside
      riverton
      riverview
      riviera beach
      rivne
      rivoli
      rixensart
      riyadh
      rize
      rizhao
      roanne
      roanoke
      robat karim
      robertsonpet
      robina
      rochdale
      rochefort
      rochester
      rochester hills
      rocinha
      rock forest
      rock hill
      rock island
      rock springs
      rockcliffe smythe
      rockford
      rockhampton
      rockledge
      rocklin
      rockville
      rockville centre
      rockwall
      rocky mount
      rocky river
      rodenkirchen
      rodez
      rodgau
      rodolfo sanchez taboada
      roermond
      roeselare
      rogers park
      rohini
      rohnert park
      rohtak
      roissy en brie
      rojales
      rolandia
      rolante
      roldanillo
      rolim de moura
      rolim de moura do guapore
      rolla
      rolleston
      rolling meadows
      romainville
      romano banco
      romans sur isere
      rome
      romeoville
      romford
      romita
      romulus
      rondon do para
      rondonopolis
      ronnenberg
      ronse
      roodepoort
      roorkee
      roosendaal
      roquetas de mar
      roquette
      rorainopolis
      rosa zarate
      rosario de la frontera
      rosario de lerma
      rosario do sul
      rosarito
      rose hill
      roseburg
      rosedale
      rosedale moore park
      roselle
      rosemead
      rosemont
      rosemount
      rosenheim
      roseville
      roslindale
      rosny sous bois
      rosrath
      rossano stazione
      rossendale
      rostock
      rostov on don
      roswell
      rotenburg
      rotherham
      rotorua
      rottenburg
      rotterdam
      rottingdean
      rottweil
      roubaix
      rouen
      rouiba
      round lake beach
      round rock
      rourkela
      rouyn noranda
      rovereto
      rovigo
      rovira
      rowland heights
      rowlett
      rowville
      roxas city
      roxburgh park
      royal leamington spa
      royal oak
      royal palm beach
      royal tunbridge wells
      royton
      rozzano
      rubidoux
      rubtsovsk
      ruda slaska
      rudnyy
      rudolstadt
      rudow
      rudrapur
      rueil malmaison
      rufisque
      rufisque est
      rugao
      rugeley
      rui'an
      ruiru
      ruislip
      rumia
      rummelsburg
      runcorn
      ruqi
      ruropolis
      rushden
      russas
      russeifa
      russellville
      russelsheim am main
      rustaq
      rustavi
      rustenburg
      ruston
      rutchenkivskyi
      rutherglen
      rutland
      ruvo di puglia
      ruy barbosa
      ryazan'
      ryazanskiy
      rybinsk
      rybnik
      ryde
      rydultowy
      rzeszow
      rzym
      sa dec
      saaba
      saalfeld
      saanich
      saarbrucken
      saarlouis
      sabadell
      sabah as salim
      sabana de mendoza
      sabana de parra
      sabana de torres
      sabanagrande
      sabanalarga
      sabaneta
      sabara
      sabha
      sabinas
      sabt alalayah
      sabya
      sabzevar
      sacaba
      sachse
      sacoma
      sacramento
      saddiqabad
      saddle ridge
      saddleworth
      sadr city
      safi
      sagamihara
      saginaw
      saginaw township north
      sagrada familia
      sagua la grande
      saguenay
      sagunto
      sahagun
      saham
      saharanpur
      saharsa
      sahiwal
      sahuarita
      sahuayo de morelos
      sai mai
      saidpur
      saijo
      saint albans
      saint ambroise
      saint andrews
      saint brieuc
      saint bruno de montarville
      saint chamond
      saint charles
      saint clair shores
      saint cloud
      saint constant
      saint denis
      saint die des vosges
      saint dizier
      saint etienne
      saint etienne du rouvray
      saint eustache
      saint genis laval
      saint george
      saint georges
      saint germain en laye
      saint ghislain
      saint gilles
      saint herblain
      saint hubert
      saint hyacinthe
      saint jean sur richelieu
      saint jerome
      saint john
      saint joseph
      saint josse ten noode
      saint laurent
      saint laurent du var
      saint leonard
      saint leu
      saint lo
      saint louis
      saint louis de terrebonne
      saint louis park
      saint malo
      saint mande
      saint marc
      saint martin d'heres
      saint maur des fosses
      saint medard en jalles
      saint michel
      saint michel sur orge
      saint nazaire
      saint neots
      saint nicolas
      saint ouen
      saint ouen l'aumone
      saint paul
      saint peters
      saint petersburg
      saint pol sur mer
      saint priest
      saint quentin
      saint quentin en yvelines
      saint raphael
      saint sebastien sur loire
      saint vincent de paul
      sainte foy
      sainte foy les lyon
      sainte genevieve des bois
      sainte julie
      sainte marguerite
      sainte therese
      saintes
      saitama
      sakado
      sakai
      sakakah
      sakata
      saki
      sakiet ed daier
      sakiet ez zit
      salaberry de valleyfield
      saladillo
      salalah
      salamanca
      salaqi
      salatiga
      salavat
      sale al jadida
      salford
      salgueiro
      salihli
      salina cruz
      salinopolis
      salon de provence
      salou
      salt lake city
      salta
      saltillo
      saltivka
      salto de pirapora
      salvaleon de higuey
      salvaterra
      salvatierra
      salzburg
      salzgitter
      salzkotten
      sam son
      samalut
      samambaia
      samandag
      samarinda
      samarkand
      samarra'
      sambalpur
      sambhal
      sambiase
      sambizanga
      samborondon
      sambrial
      sammamish
      sampit
      sampues
      samsun
      samut prakan
      san agustin
      san andres
      san andres cholula
      san andres del rabanedo
      san andres tuxtla
      san angelo
      san antero
      san antonio
      san antonio de areco
      san antonio de la cal
      san antonio de los altos
      san antonio de los banos
      san antonio de padua
      san antonio del tachira
      san antonio tecomitl
      san bartolome de tirajana
      san benedetto del tronto
      san benito
      san bernardino
      san bernardino tlaxcalancingo
      san bernardo
      san blas canillejas
      san bruno
      san buenaventura
      san carlo all'arena
      san carlos
      san carlos de bariloche
      san carlos de bolivar
      san carlos del zulia
      san cataldo
      san clemente
      san cristobal
      san cristobal de las casas
      san diego
      san dimas
      san dona di piave
      san donato
      san donato milanese
      san felipe
      san fermin
      san fernando
      san fernando de apure
      san fernando de henares
      san francisco
      san francisco acuautla
      san francisco cuaxusco
      san francisco de borja
      san francisco de macoris
      san francisco del rincon
      san francisco tesistan
      san gabriel
      san german
      san gil
      san giorgio a cremano
      san giovanni a teduccio
      san giovanni la punta
      san giovanni lupatoto
      san giovanni rotondo
      san giuliano milanese
      san giuseppe vesuviano
      san isidro
      san jacinto
      san javier
      san jeronimo
      san jeronimo cuatro vientos
      san joaquin
      san jorge pueblo nuevo
      san jose
      san jose de barlovento
      san jose de guanipa
      san jose de las lajas
      san jose de los cerrillos
      san jose de mayo
      san jose de metan
      san jose del cabo
      san jose del castillo
      san jose del guaviare
      san jose del monte
      san jose del valle
      san jose guadalupe otzacatipan
      san jose iturbide
      san josecito
      san juan
      san juan bautista
      san juan capistrano
      san juan de aznalfarache
      san juan de los lagos
      san juan de los morros
      san juan del cesar
      san juan del rio
      san juan ixtayopan
      san juan nepomuceno
      san juan sacatepequez
      san justo
      san lazzaro
      san leandro
      san lorenzo
      san lorenzo acopilco
      san lorenzo de esmeraldas
      san luis
      san luis de la paz
      san luis de since
      san luis obispo
      san luis potosi
      san luis rio colorado
      san marcos
      san martin
      san martin azcatepec
      san martin cuautlalpan
      san martin de los andes
      san martin texmelucan de labastida
      san mateo
      san mateo atenco
      san mateo otzacatipan
      san miguel
      san miguel ajusco
      san miguel coatlinchan
      san miguel de allende
      san miguel de tucuman
      san miguel del monte
      san miguel del padron
      san miguel el alto
      san miguel topilejo
      san miguelito
      san miniato basso
      san nicola la strada
      san nicolas de los arroyos
      san nicolas de los garza
      san onofre
      san pablo
      san pablo autopan
      san pablo de las salinas
      san paolo
      san pedro
      san pedro alcantara
      san pedro de jujuy
      san pedro de la paz
      san pedro de macoris
      san pedro de uraba
      san pedro del pinatar
      san pedro garza garcia
      san pedro sula
      san pedro totoltepec
      san rafael
      san ramon
      san roque
      san salvador
      san salvador de jujuy
      san salvador tizatlalli
      san salvario
      san sebastian
      san sebastian de los reyes
      san sebastian de mariquita
      san sebastian el grande
      san sebastiano
      san severo
      san tan valley
      san timoteo
      san tung chung hang
      san vicent del raspeig
      san vicente
      san vicente de canete
      san vicente de tagua tagua
      sanaa
      sanandaj
      sanare
      sancaktepe
      sancti spiritus
      sanctorum
      sandacho
      sandakan
      sandhurst
      sandomierz
      sandown
      sandusky
      sandy hills
      sandy springs
      sandyford
      sanger
      sangerhausen
      sangju
      sangla hill
      sangli
      sanhe
      sankt augustin
      sankt gallen
      sankt ingbert
      sankt martin
      sankt peter
      sankt polten
      sankt wendel
      sanliurfa
      sanlucar de barrameda
      sanmenxia
      sanming
      sannois
      sanok
      sanremo
      sanshui
      sant adria de besos
      sant andreu
      sant andreu de la barca
      sant antoni
      sant antoni de portmany
      sant boi de llobregat
      sant cugat del valles
      sant feliu de guixols
      sant feliu de llobregat
      sant gervasi galvany
      sant joan d'alacant
      sant joan despi
      sant marti
      sant marti de provencals
      sant pere de ribes
      sant vicenc dels horts
      sant'ana do livramento
      sant'anastasia
      sant'antimo
      santa ana
      santa ana chiautempan
      santa anita
      santa anita los ficus
      santa barbara
      santa barbara d'oeste
      santa barbara do para
      santa catarina
      santa cecilia
      santa clara
      santa clarita
      santa coloma de gramenet
      santa cruz
      santa cruz cabralia
      santa cruz das palmeiras
      santa cruz de la sierra
      santa cruz de los taques
      santa cruz de mara
      santa cruz de mora
      santa cruz de tenerife
      santa cruz del sur
      santa cruz do capibaribe
      santa cruz do rio pardo
      santa cruz do sul
      santa cruz xoxocotlan
      santa elena
      santa elena de uairen
      santa eugenia
      santa eularia des riu
      santa fe
      santa fe de antioquia
      santa fe do sul
      santa gertrudes
      santa helena
      santa helena de goias
      santa ines
      santa isabel
      santa isabel do para
      santa lucia
      santa lucia cotzumalguapa
      santa luzia
      santa luzia do para
      santa luzia do parua
      santa maria
      santa maria atzompa
      santa maria capua vetere
      santa maria chimalhuacan
      santa maria da boa vista
      santa maria da vitoria
      santa maria de jetiba
      santa maria do para
      santa marta
      santa monica
      santa paula
      santa perpetua de mogoda
      santa pola
      santa quiteria
      santa quiteria do maranhao
      santa rita
      santa rita de cassia
      santa rita do passa quatro
      santa rita do sapucai
      santa rosa
      santa rosa beach
      santa rosa de cabal
      santa rosa de osos
      santa rosa de viterbo
      santa rosalia de camargo
      santa tecla
      santa teresa
      santa teresa del tuy
      santa terezinha de itaipu
      santa uxia de ribeira
      santa vitoria
      santa vitoria do palmar
      santaluz
      santana de parnaiba
      santana do acarau
      santana do araguaia
      santana do ipanema
      santana do paraiso
      santander
      santander de quilichao
      santarem
      santee
      santeramo in colle
      santiago de cao
      santiago de compostela
      santiago de cuba
      santiago de las vegas
      santiago de los caballeros
      santiago de queretaro
      santiago de surco
      santiago de tolu
      santiago del estero
      santiago papasquiaro
      santiago teyahualco
      santo amaro
      santo amaro da imperatriz
      santo andre
      santo angelo
      santo antonio
      santo antonio da patrulha
      santo antonio da platina
      santo antonio de jesus
      santo antonio de padua
      santo antonio de posse
      santo antonio do descoberto
      santo antonio do ica
      santo antonio do monte
      santo antonio do sudoeste
      santo antonio do taua
      santo antonio dos olivais
      santo domingo
      santo domingo de los colorados
      santo domingo este
      santo domingo oeste
      santo domingo tehuantepec
      santo estevao
      santo ovidio
      santo tomas
      santo tome
      santol
      santos dumont
      santos lugares
      sants
      sants badal
      sants montjuic
      santurtzi
      santutxu
      sanxia
      sanya
      sao benedito
      sao bento
      sao bento do sul
      sao bento do una
      sao bernardo
      sao bernardo do campo
      sao borja
      sao caetano do sul
      sao caitano
      sao carlos
      sao cristovao
      sao desiderio
      sao domingos
      sao domingos de rana
      sao domingos do araguaia
      sao domingos do capim
      sao domingos do maranhao
      sao felipe
      sao felix do xingu
      sao fidelis
      sao francisco
      sao francisco de itabapoana
      sao francisco de paula
      sao francisco do conde
      sao francisco do sul
      sao gabriel
      sao gabriel da cachoeira
      sao gabriel da palha
      sao gabriel do oeste
      sao geraldo do araguaia
      sao goncalo do amarante
      sao goncalo do sapucai
      sao goncalo dos campos
      sao gotardo
      sao jeronimo
      sao joao
      sao joao batista
      sao joao da barra
      sao joao da boa vista
      sao joao da madeira
      sao joao da ponte
      sao joao de meriti
      sao joao de pirabas
      sao joao del rei
      sao joao do paraiso
      sao joao do piaui
      sao joao dos inhamuns
      sao joao dos patos
      sao joao nepomuceno
      sao joaquim
      sao joaquim da barra
      sao joaquim de bicas
      sao joaquim do monte
      sao jorge de arroios
      sao jose
      sao jose da laje
      sao jose da lapa
      sao jose da tapera
      sao jose de mipibu
      sao jose de ribamar
      sao jose do belmonte
      sao jose do egito
      sao jose do norte
      sao jose do rio pardo
      sao jose do rio preto
      sao jose dos campos
      sao jose dos pinhais
      sao leopoldo
      sao lourenco
      sao lourenco da mata
      sao lourenco do oeste
      sao lourenco do sul
      sao lucas
      sao luis
      sao luis de montes belos
      sao luis do quitunde
      sao luiz gonzaga
      sao mamede de infesta
      sao manuel
      sao marcos
      sao martinho
      sao mateus
      sao mateus do maranhao
      sao mateus do sul
      sao miguel
      sao miguel arcanjo
      sao miguel d'oeste
      sao miguel do araguaia
      sao miguel do guama
      sao miguel do guapore
      sao miguel do iguacu
      sao miguel dos campos
      sao paulo
      sao paulo de olivenca
      sao pedro
      sao pedro da aldeia
      sao rafael
      sao raimundo nonato
      sao roque
      sao sebastiao
      sao sebastiao da boa vista
      sao sebastiao do cai
      sao sebastiao do paraiso
      sao sebastiao do passe
      sao sepe
      sao vicente
      sape
      sapele
      sapezal
      sapiranga
      sapopemba
      sapporo
      sapucaia do sul
      sapulpa
      saqqez
      saquarema
      sarajevo
      sarandi
      saransk
      sarasota
      saratoga
      saratoga springs
      saratov
      sarcelles
      sargodha
      sarh
      sariwon si
      sarnia
      sarno
      saronno
      sarreguemines
      sarria
      sarria sant gervasi
      sartrouville
      sarzana
      sarzedo
      sasaram
      sasebo
      sasel
      saskatoon
      sasolburg
      sassari
      sassuolo
      satara
      satkhira
      satna
      satu mare
      satuba
      saugor
      saugus
      sault ste marie
      saumur
      saurimo
      savannakhet
      savar
      saveh
      savigny le temple
      savigny sur orge
      savona
      sawai madhopur
      sawangan
      sawtelle
      sayama
      sayreville
      sayreville junction
      sayula
      scafati
      scaggsville
      scampia
      scandiano
      scandicci
      sceaux
      schaerbeek
      schaffhausen
      scharnhorst
      schaumburg
      schenectady
      schererville
      schertz
      scheveningen
      schiedam
      schijndel
      schilde
      schiltigheim
      schio
      schleswig
      schmallenberg
      schmargendorf
      schnelsen
      schofield wheeler
      schonebeck
      schoneberg
      schorndorf
      schortens
      schwabach
      schwabisch gmund
      schwabisch hall
      schwandorf in bayern
      schwanewede
      schweinfurt
      schwelm
      schwerin
      schwerte
      schwetzingen
      sciacca
      scotch plains
      scottsdale
      scranton
      scunthorpe
      seabra
      seaford
      seaham
      seal beach
      seaside
      seatac
      seattle
      sebeta
      sechura
      secondigliano
      sector 1
      sector 2
      sector 3
      sector 4
      sector 5
      sector 6
      secunderabad
      security widefield
      sedalia
      seeb
      seelze
      seesen
      seevetal
      segou
      segrate
      seguela
      seguin
      segundo ensanche
      sehnde
      sehore
      sejong
      sejoumi
      sekondi
      sekondi takoradi
      selargius
      selayang baru utara
      seligenstadt
      selm
      selva alegre
      semarang
      sembawang estate
      semey
      semnan
      sena madureira
      senador canedo
      senador guiomard
      senador jose porfirio
      senador pompeu
      senago
      sendai
      senden
      senftenberg
      sengerema
      sengkang new town
      senhor do bonfim
      senhora da hora
      senigallia
      sennar
      sento se
      sentul
      seogwipo
      seongnam si
      seoni
      seoul
      sepang
      sepatan
      sept iles
      sequeira
      seraing
      serang
      serangoon
      serangoon new town
      seregno
      serekunda
      seremban
      sergeli
      sergiyev posad
      seri kembangan
      seri manjung
      seriate
      serilingampalle
      seropedica
      serpukhov
      serra do ramalho
      serra negra
      serra talhada
      serrana
      serrinha
      serro
      sertania
      sertaozinho
      sesimbra
      sestao
      sesto fiorentino
      sesto san giovanni
      set ka lay
      setagaya
      setapak
      sete lagoas
      sete rios
      setia alam
      setif
      seto
      settat
      settimo torinese
      setubal
      sevastopol
      sevenoaks
      severn
      severna park
      severnyy
      severodvinsk
      seversk
      seveso
      sevilla
      seville
      sevran
      sevres
      sfax
      sha tin
      shabqadar
      shache
      shagamu
      shah alam
      shahdad kot
      shahdadpur
      shahecheng
      shahin shahr
      shahjanpur
      shahkot
      shahr e kord
      shahr e sadra
      shahrak e pardisan
      shahre jadide andisheh
      shahreza
      shahriar
      shahrisabz
      shahrud
      shahuwadi
      shahzadpur
      shajing
      shakargarh
      shaker heights
      shakhty
      shakopee
      sham shui po
      shanghai
      shangluo
      shangqiu
      shangrao
      shangri la
      shangyu
      shangzhi
      shanhaiguan
      shantipur
      shantou
      shanwei
      shaoguan
      shaoshan
      shaowu
      shaoxing
      shaoyang
      sharjah
      shashamane
      shawinigan
      shchukino
      shchyolkovo
      sheboygan
      sheepshead bay
      sheffield
      shekhupura
      shelbyville
      shengavit
      shenglilu
      shenyang
      shenzhen
      shepherds bush
      shepparton
      sherbrooke
      sherman oaks
      sherpur
      sherwood park
      shevchenkivskyi
      shevchenko
      shibganj
      shibin al kawm
      shibuya
      shihezi
      shijiazhuang
      shijie
      shikarpur
      shillong
      shilong
      shimla
      shimonoseki
      shimotoda
      shinagawa
      shinjuku
      shinyanga
      shiqi
      shiqiao
      shiraz
      shivaji nagar
      shivamogga
      shivpuri
      shiyan
      shizuishan
      shizuoka
      sholapur
      shomolu
      shoreline
      shoreview
      short pump
      shouguang
      shreveport
      shrewsbury
      shrirampur
      shuangcheng
      shuanglonghu
      shuangyashan
      shubra al khaymah
      shuifu
      shuizhai
      shujaabad
      shulin
      shunan
      shunyi
      shuozhou
      shushtar
      shyamnagar
      shymkent
      si maha phot
      si racha
      sialkot
      sibate
      sibiu
      sibu
      sicklerville
      sicuani
      sidi bel abbes
      sidi slimane
      sidoarjo
      sidon
      sidrolandia
      siedlce
      siegburg
      siegen
      siem reap
      siemianowice slaskie
      sieradz
      sierra vista
      siguatepeque
      siguiri
      siheungdong
      siirt
      sikar
      sikasso
      silang
      silao de la victoria
      silchar
      silifke
      siliguri
      silopi
      silva jardim
      silvania
      silver firs
      silver lake
      silver spring
      simancas
      simao dias
      simele
      simferopol
      simi valley
      simmering
      simoes filho
      simpsonville
      sinah
      sincelejo
      sinch'on up
      sindelfingen
      sinfra
      singa
      singaraja
      singen
      singida
      singkawang
      singosari
      singrauli
      sinjhoro
      sinnuris
      sinop
      sinp'o
      sinsheim
      sint amandsberg
      sint niklaas
      sint pieters leeuw
      sint truiden
      sintra
      sinuiju
      sioux city
      sioux falls
      siping
      siqueira campos
      siracusa
      sirajganj
      sirinhaem
      sirjan
      sirsa
      sirte
      sisli
      sitapur
      sitges
      sitiawan
      sitionuevo
      sittard
      sitten
      sittingbourne
      sittwe
      situbondo
      sivakasi
      sivas
      siverek
      siviglia
      siwan
      six fours les plages
      skardu
      skarzysko kamienna
      skawina
      skegness
      skelmersdale
      skhidni kvartaly
      skierniewice
      skikda
      skokie
      skopje
      skudai
      slidell
      sliedrecht
      sligo
      slough
      slovyansk
      slupsk
      smethwick
      smithfield
      smithtown
      smolensk
      smolyanskyi
      smyrna
      sneek
      snowdon
      soacha
      sobradinho
      sobradinho ii
      sobral
      soc trang
      soccavo
      sochaczew
      sochi
      socopo
      socorro mission number 1 colonia
      sodermalm
      sodo
      soest
      sogamoso
      sohag
      sohar
      soignies
      soissons
      soka
      sokode
      sokoto
      soledad de graciano sanchez
      soledade
      solihull
      solikamsk
      solingen
      sollentuna
      solntsevo
      solon
      soltau
      solwezi
      somaroboro
      sombrerete
      sombrio
      somerset
      somerset west
      somerton
      somma vesuviana
      sommerda
      son la
      son tay
      sonargaon
      sondershausen
      songcheng
      songea
      songjiang
      songnan
      songnim ni
      songyuan
      sonipat
      sonneberg
      sonson
      sonthofen
      sooretama
      sopot
      sora
      soreang
      sorel tracy
      sorocaba
      sorong
      sorsogon
      soshanguve
      sosnowiec
      sotteville les rouen
      soubre
      souk ahras
      soure
      sousse
      south bel air
      south bend
      south benfleet
      south boston
      south bradenton
      south chicago
      south croydon
      south dublin
      south el monte
      south elgin
      south euclid
      south fulton
      south gate
      south granville
      south hill
      south holland
      south jordan
      south jordan heights
      south kingstown
      south lake tahoe
      south laurel
      south lawndale
      south miami heights
      south milwaukee
      south morang
      south ockendon
      south old bridge
      south ozone park
      south parkdale
      south pasadena
      south peabody
      south plainfield
      south portland
      south portland gardens
      south riding
      south riverdale
      south saint paul
      south salt lake
      south san francisco
      south san jose hills
      south shields
      south shore
      south suffolk
      south surrey
      south tangerang
      south valley
      south vineland
      south whittier
      south windsor
      south yarra
      southall
      southampton
      southaven
      southbank
      southend on sea
      southfield
      southgate
      southglenn
      southington
      southlake
      southport
      soweto
      soyapango
      soyibug
      soyo
      spanaway
      spandau
      spanish fork
      spanish town
      spartanburg
      speke
      speyer
      spijkenisse
      spinaceto
      spinea orgnano
      spokane
      spokane valley
      spring hill
      spring valley
      springdale
      springe
      springfield
      springfield gardens
      springvale
      springville
      sprockhovel
      spruce grove
      squamish
      srem
      sri ganganagar
      sri jayewardenepura kotte
      srikakulam
      srinagar
      sroda wielkopolska
      srodmiescie
      st albans
      st albert
      st austell
      st catharines
      st charles
      st helens
      st james assiniboia east
      st john's
      st johns
      st louis
      st pauli
      st petersburg
      st thomas
      staaken
      stadskanaal
      stadtallendorf
      stadthagen
      stadtlohn
      staines
      stalowa wola
      stalybridge
      stamford
      stamford hill
      standerton
      stanford le hope
      stara zagora
      starachowice
      stargard
      starkville
      starnberg
      starogard gdanski
      staryy oskol
      stassfurt
      state college
      staten island
      statesboro
      statesville
      staunton
      stavanger
      staveley
      stavropol
      steeles
      steenbergen
      steglitz
      steinfurt
      stellingen
      stendal
      stephenville
      sterling heights
      sterlitamak
      stevenage
      stevens point
      steveston
      steyr
      stillwater
      stirling
      stittsville
      stockbridge
      stockholm
      stockport
      stockton on tees
      stoke on trent
      stolberg
      stonecrest
      stonegate queensway
      stoneham
      stoney creek
      stouffville
      stoughton
      stourbridge
      stourport on severn
      stow
      stowmarket
      stralsund
      strasbourg
      strassburg
      stratford
      stratford upon avon
      strathfield
      strathroy
      straubing
      strausberg
      strawberry hill
      streamwood
      streatham
      stretford
      strogino
      strongsville
      strood
      strzelce opolskie
      studio city
      stuhr
      stuttgart
      stuttgart feuerbach
      stuttgart muhlhausen
      stuttgart ost
      suan luang
      subang
      subang jaya
      subotica
      subulussalam
      sucre
      sucy en brie
      sudbury
      sudoeste octagonal
      sudstadt
      suez
      sugar hill
      sugar land
      suginami
      suhl
      suicheng
      suihua
      suining
      suisun
      suita
      suitland
      suitland silver hill
      suizhou
      sujangarh
      sujiatun
      sukabumi
      sukawati
      sukkur
      sukrah
      sulaymaniyah
      suleja
      sullana
      sulmona
      sulphur
      sultan kudarat
      sultan pur majra
      sultanah
      sultanbeyli
      sultangazi
      sultanpur
      sumare
      sumayl
      sumbawanga
      sumbe
      sumedang
      sumedang utara
      sumgayit
      sumida
      summerlin south
      summerville
      sumter
      sumy
      sun city
      sun city west
      sun prairie
      sunbury
      sunbury on thames
      sunch'on
      suncheon
      sunderland
      sundern
      sungai buloh
      sungai penuh
      sungai petani
      sungailiat
      sunggal
      sunny isles beach
      sunnyside
      sunnyvale
      sunrise manor
      sunset park
      sunshine coast
      supia
      suqian
      surabaya
      surakarta
      surat
      surat thani
      surbiton
      surendranagar
      suresnes
      surfers paradise
      surgut
      suriapet
      surrey city centre
      surubim
      suruc
      surulere
      sutton coldfield
      sutton in ashfield
      suwalki
      suwaylih
      suwon
      suzano
      suzhou
      suzuka
      swadlincote
      swanley
      swansea
      swarzedz
      sweetwater
      swidnica
      swidnik
      swiebodzice
      swiebodzin
      swietochlowice
      swindon
      swinoujscie
      swinton
      sydney central business district
      syke
      sykhiv
      syktyvkar
      sylhet
      sylmar
      syracuse
      syzran
      szczecin
      szczecinek
      szczytno
      szeged
      szekesfehervar
      sztokholm
      ta'if
      tabatinga
      tabay
      tabira
      taboao da serra
      tabora
      tabriz
      tabuk
      tabuleiro do norte
      tacambaro de codallos
      tacaratu
      tacarigua
      tacheng
      tachikawa
      tacloban
      tacna
      tacoma
      tacoronte
      tacuarembo
      tacurong
      tadepalligudem
      tadpatri
      tafi viejo
      taganrog
      taganskiy
      taguatinga
      taguig
      tahoua
      tahta
      tai po
      tai'an
      taibai
      taicang
      taichung
      tainan
      taiobeiras
      taipa
      taipei
      taiping
      taishan
      taito
      taitung
      taiyuan
      taiz
      taizhou
      tajimi
      tajura'
      takamatsu
      takaoka
      takarazuka
      takasaki
      takatsuki
      takeo
      takoradi
      talagante
      talara
      talatona
      talavera de la reina
      talca
      talcahuano
      taldykorgan
      talence
      talhar
      taling chan
      talisay
      talkha
      tallaght
      tallahassee
      tallinn
      tam ky
      tam o'shanter sullivan
      tama
      tamale
      taman petaling
      tamandare
      tamarac
      tamazunchale
      tambacounda
      tambaram
      tambau
      tambo grande
      tambopata
      tamboril
      tambov
      tamiami
      tampa
      tampere
      tampico
      tampines estate
      tampines new town
      tamworth
      tan an
      tan chau
      tanabi
      tandil
      tando adam
      tando allahyar
      tando bago
      tando muhammad khan
      tangail
      tangara da serra
      tangerang
      tanggu
      tanghe
      tangier
      tangshan
      tangua
      tanhacu
      tanjung pandan
      tanjung pinang
      tanjungbalai
      tantou
      tantoyuca
      tanza
      tanzhou
      taonan
      taourirt
      taoyuan
      taozhou
      tapachula
      tapaua
      tapejara
      taquara
      taquari
      taquaritinga
      taquaritinga do norte
      taquarituba
      tarakan
      taranto
      tarauaca
      taraz
      tarbes
      targowek
      targu mures
      tariba
      tarija
      tarime
      tarlac city
      tarma
      tarneit
      tarnobrzeg
      tarnow
      tarnowskie gory
      tarpon springs
      tarragona
      tarsus
      tartagal
      tartus
      tasek glugor
      tashkent
      tasikmalaya
      tatuape
      tatui
      taua
      taubate
      taunggyi
      taungoo
      taunsa
      taunton
      taunusstein
      taupo
      tauramena
      tauranga
      taverny
      tawau
      taxco de alarcon
      tay ho
      tay ninh
      tayabas
      taylors
      taylorsville
      taytay
      tbilisi
      tczew
      teaneck
      teapa
      tebessa
      tebingtinggi
      tecamachalco
      tecate
      tecax
      tecoman
      tecumseh
      tefe
      tegal
      tegel
      tegelen
      tegucigalpa
      tehran
      tehuacan
      teixeira de freitas
      tejupilco de hidalgo
      tekirdag
      tekstil'shchiki
      tel aviv
      telde
      telemaco borba
      telford
      teloloapan
      teluk intan
      teluknaga
      temara
      temblador
      temecula
      temirtau
      temixco
      tempe
      tempe junction
      tempelhof
      temple city
      temple terrace
      templeton est
      temse
      temuco
      tenango de arista
      tengyue
      teni
      tenosique
      teocaltiche
      teodoro sampaio
      teofilandia
      teofilo otoni
      teoloyucan
      teotihuacan de arista
      teotonio vilela
      tepatitlan de morelos
      tepeaca
      tepeji del rio de ocampo
      tepexpan
      tepic
      tepotzotlan
      tequisquiapan
      tequixquiac
      teramo
      teresina
      teresopolis
      terlizzi
      termas de rio hondo
      termini imerese
      termoli
      ternate
      terneuzen
      terni
      ternopil
      terracina
      terrassa
      terrazas del valle
      terre haute
      terrebonne
      terrytown
      teruel
      tervuren
      teshi old town
      tetouan
      tetuan de las victorias
      teutonia
      tewkesbury
      tewksbury
      texarkana
      texas city
      texcoco de mora
      teziutlan
      thai nguyen
      thamesmead
      thane
      thanesar
      thanh hoa
      thanh khe
      thanh pho ba ria
      thanh pho song cong
      thanh xuan
      thanjavur
      thatcham
      thaton
      the acreage
      the beaches
      the bronx
      the colony
      the crossings
      the hague
      the hammocks
      the trails of frisco
      the villages
      the woodlands
      thembisa
      thenali
      thessaloniki
      thetford
      thetford mines
      thi tran dai tu
      thi tran dong trieu
      thi tran thuan chau
      thiais
      thiene
      thies
      thies nones
      thika
      thionville
      thiruvananthapuram
      thohoyandou
      thoi lai
      thomastown
      thomasville
      thon buri
      thonon les bains
      thoothukudi
      thornaby on tees
      thorncliffe park
      thornlie
      thornton cleveleys
      thot not
      thousand oaks
      thrissur
      throgs neck
      thu dau mot
      thu duc
      thuan an
      thuan thanh
      thun
      thunder bay
      thung khru
      thuqbah
      tia juana
      tianfu
      tiangua
      tianjin
      tianshui
      tiaret
      ticul
      tiebo
      tiel
      tieli
      tieling
      tierra blanca
      tierralta
      tiete
      tigard
      tigre
      tigwav
      tijuana
      tijucas
      tilburg
      tima
      timaru
      timbauba
      timbiqui
      timbiras
      timbo
      timika
      timisoara
      timmins
      timotes
      tin shui wai
      tinaco
      tinaquillo
      tingo maria
      tinh bien
      tinley park
      tinsukia
      tirana
      tiraspol
      tirmiz
      tiruchirappalli
      tirunelveli
      tirupati
      tiruppur
      tiruvannamalai
      tiruvottiyur
      titagarh
      titiwangsa
      titusville
      tivaouane
      tiverton
      tivoli
      tixtla de guerrero
      tizayuca
      tizi ouzou
      tizimin
      tlahuac
      tlajomulco de zuniga
      tlalnepantla
      tlalpan
      tlapa de comonfort
      tlapacoyan
      tlaquepaque
      tlaxcala
      tlemcen
      toa payoh new town
      toamasina
      toba tek singh
      tobias barreto
      tobolsk
      tobruk
      tocache
      tocantinopolis
      tochigi
      tocoa
      tocopilla
      tokai
      tokat
      tokch'on
      tokio
      tokorozawa
      tokoza
      tokushima
      tokuyama
      tokyo
      toli toli
      toliara
      tolu viejo
      toluca
      tolyatti
      tomakomai
      tomares
      tomaszow lubelski
      tomaszow mazowiecki
      tome acu
      tomelloso
      toms river
      tomsk
      tonala
      tonantins
      tonbridge
      tondabayashicho
      tongchuan
      tongchuanshi
      tongeren
      tonghua
      tongliao
      tongling
      tongren
      tongshan
      tongzhou
      tonisvorst
      tonk
      tonypandy
      tooele
      toowoomba
      topeka
      toquio
      tor lupara
      torbat e heydariyeh
      torcy
      tordher
      toride
      torino
      toritama
      toronto
      torquay
      torre annunziata
      torre del greco
      torre del mar
      torre pacheco
      torrejon de ardoz
      torrelavega
      torrelodones
      torremolinos
      torreon
      torres vedras
      torrevieja
      torrington
      tortona
      tortosa
      tortuguitas
      torun
      toshima
      totana
      totonicapan
      tottenham
      totton
      tottori shi
      touba
      toufen
      touggourt
      toulon
      toulouse
      tourcoing
      tournai
      tournefeuille
      touros
      town 'n' country
      townline
      townsville
      towson
      toyama
      toyohashi
      toyokawa
      toyonaka
      toyota
      tra vinh
      trabzon
      tracuateua
      trafalgar
      traipu
      trairi
      tralee
      tramandai
      trang bang
      trani
      trapani
      trappes
      traralgon
      traun
      traunreut
      treinta y tres
      trelew
      tremblay en france
      tremembe
      tremont
      trenque lauquen
      trento
      treptow
      tres arroyos
      tres cantos
      tres coracoes
      tres coroas
      tres de maio
      tres isletas
      tres lagoas
      tres marias
      tres passos
      tres pontas
      tres rios
      treviglio
      treviso
      trezzano sul naviglio
      tri cities
      trier
      trieste
      triggiano
      trincomalee
      trindade
      tripoli
      tristan suarez
      trizidela do vale
      trofa
      trois rivieres
      troisdorf
      trondheim
      troparevo
      trotwood
      troyes
      truganina
      trujillo
      trumbull
      truro
      trussville
      tsaritsyno
      tsawwassen
      tsentralno miskyi
      tsentralnyi
      tseung kwan o
      tshikapa
      tshilenge
      tsing yi town
      tsuchiura
      tsuen wan
      tsukuba
      tsuruoka
      tsuyama
      tualatin
      tubarao
      tubbergen
      tubingen
      tucacas
      tucani
      tucano
      tuckahoe
      tucson
      tucuma
      tucupido
      tucupita
      tucurui
      tucuruvi
      tudela
      tuen mun
      tuggeranong
      tuguegarao
      tujunga
      tukwila
      tula
      tula de allende
      tulancingo
      tulare
      tulcan
      tulsa
      tultepec
      tultitlan de mariano escobedo
      tulua
      tumaco
      tumbes
      tumeremo
      tumkur
      tumxuk
      tunduma
      tung chung
      tungi
      tungipara
      tunis
      tunja
      tuntum
      tunuyan
      tupa
      tupaciguara
      tupanatinga
      tupancireta
      tupelo
      tuquerres
      turbaco
      turek
      turgutlu
      turhal
      turiacu
      turilandia
      turin
      turkistan
      turkmenabat
      turku
      turlock
      turmalina
      turmero
      turnhout
      turpan
      tuscaloosa
      tustin
      tustin legacy
      tutoia
      tuttlingen
      tuxpam de rodriguez cano
      tuxpan
      tuxtepec
      tuxtla
      tuy hoa
      tuyen quang
      tuz khurmatu
      tuzla
      tver
      twentynine palms
      twifu praso
      twin falls
      tychy
      tyldesley
      tynemouth
      tyoply stan
      tyumen
      uaua
      ubach palenberg
      ubajara
      ubatuba
      ubeda
      uberaba
      uberlandia
      uberlingen
      ubirata
      ubon ratchathani
      uccle
      udaipur
      uden
      udgir
      udine
      udon thani
      udupi
      ueda
      uelzen
      ugep
      uige
      uijeongbu si
      uithoorn
      ujescisko lostowice
      ujjain
      ujpest
      ukhta
      ulan bator
      ulan ude
      ulanhot
      ulanqab
      ulhasnagar
      ulianopolis
      ullyul
      ulsan
      ulu bedok
      uluberiya
      ulyanovsk
      uman
      umarkot
      umbauba
      umea
      umm qasr
      umraniye
      umuahia
      umuarama
      unai
      unaizah
      ungaran
      uniao
      uniao da vitoria
      uniao dos palmares
      union city
      union de reyes
      uniondale
      unionport
      universal city
      universidad
      universidade rural
      universitats und hansestadt greifswald
      university city
      university heights
      university of texas
      university park
      university place
      unna
      unnao
      unterhaching
      unterschleissheim
      upata
      upland
      uppal kalan
      upper alton
      upper arlington
      upper coomera
      upper hutt
      upper west side
      uppsala
      urachiche
      urasoe
      urayasu
      urbandale
      urbano santos
      urdaneta
      urganch
      uriangato
      urmston
      uromi
      ursus
      ursynow
      uruacu
      uruapan
      uruara
      uruburetama
      urucuca
      urucui
      urucurituba
      uruguaiana
      uruma
      urumqi
      urussanga
      usak
      usera
      ushuaia
      uskudar
      ussuriysk
      ust kamenogorsk
      ust' ilimsk
      uster
      utica
      utrecht
      utrera
      utsunomiya
      uvira
      uxbridge
      uzhhorod
      vacaria
      vacaville
      vacoas
      vadodara
      vaihingen an der enz
      val d'or
      val des arbres
      valadares
      valdagno
      valdeacederas
      valdefuentes
      valdemoro
      valdepenas
      valdezarza
      valdosta
      vale of leven
      valenca
      valenca do piaui
      valence
      valencia
      valenciennes
      valente diaz
      valentin alsina
      valera
      valinda
      valinhos
      valkenswaard
      valladolid
      vallauris
      valle de bravo
      valle de la pascua
      valle de santiago
      valle hermoso
      vallecas
      valledupar
      vallenar
      valley glen
      valley station
      valley stream
      valls
      valongo
      valparaiso
      valparaiso de goias
      valrico
      valsad
      van buren
      van nest
      van nuys
      vanchiglia
      vancouver
      vanderbijlpark
      vandœuvre les nancy
      vannes
      vantaa
      vanves
      vapi
      varadero
      varamin
      varanasi
      varel
      varennes
      varese
      vargem grande
      vargem grande do sul
      vargem grande paulista
      varginha
      varna
      varsavia
      varsovia
      varsovie
      varzea alegre
      varzea da palma
      varzea grande
      varzea paulista
      vasco da gama
      vassouras
      vasteras
      vasyl'evsky ostrov
      vaterstetten
      vaudreuil dorion
      vaulx en velin
      vaureal
      vechta
      vedado
      vedado del cotorro
      vedder crossing
      veendam
      veenendaal
      vegesack
      veghel
      veinticinco de mayo
      vejalpur
      velbert
      velez malaga
      velikiy novgorod
      velikiye luki
      velizy villacoublay
      velletri
      vellore
      velsen zuid
      venado tuerto
      venancio aires
      venaria reale
      venecia
      venedig
      venetie
      veneza
      venezia
      venice
      venise
      venissieux
      venlo
      venray
      ventimiglia
      venustiano carranza
      vera cruz
      veracruz
      veranopolis
      veraval
      verbania
      vercelli
      verden
      verdun
      vereeniging
      verhunskyi
      verl
      vermont square
      vernier
      vernon hills
      vero beach south
      versailles
      versmold
      vertentes
      vertientes
      vertou
      verviers
      veshnyaki
      vespasiano
      vestavia hills
      viadana
      viamao
      viana
      viana do castelo
      viareggio
      vibora
      vibora park
      vicalvaro
      vicar
      vicencia
      vicente pires
      vicenza
      vichy
      vicksburg
      vicosa
      vicosa do ceara
      victor rosales
      victoria de durango
      victoria downtown
      victoria fraserview
      victoriaville
      victorville
      vicuna
      videira
      vidisha
      viedma
      vienna
      vienne
      vientiane
      viernheim
      viersen
      vierzon
      viet tri
      viet yen
      vigevano
      vigia
      vigneux sur seine
      vignola
      vigo
      vihari
      vijayapura
      vijayawada
      vila andrade
      vila curuca
      vila do conde
      vila flor
      vila formosa
      vila galvao
      vila guilherme
      vila jacui
      vila leopoldina
      vila maria
      vila mariana
      vila matilde
      vila medeiros
      vila nova de gaia
      vila prudente
      vila real
      vila seca
      vila velha
      viladecans
      vilafranca del penedes
      vilagarcia de arousa
      vilanova i la geltru
      vilapicina i la torre llobeta
      vilar
      vilassar de mar
      vilcun
      vilhena
      vilkhivskyi
      villa alemana
      villa allende
      villa angela
      villa bruzual
      villa canales
      villa carlos paz
      villa constitucion
      villa de cura
      villa de mayo
      villa de vallecas
      villa del rosario
      villa dolores
      villa general san martin
      villa gesell
      villa lugano
      villa maria
      villa mercedes
      villa nueva
      villa ortuzar
      villa park
      villa poeta jose galvez barrenechea
      villa regina
      villa santa rita
      villa vicente guerrero
      villach
      villaflores
      villagran
      villaguay
      villahermosa
      villajoyosa
      villamaria
      villanueva de la serena
      villaricca
      villarrica
      villarrobledo
      villaverde
      villavicencio
      villaviciosa de odon
      ville emard
      ville marie
      villefranche sur saone
      villejuif
      villemomble
      villena
      villenave d'ornon
      villeneuve d'ascq
      villeneuve la garenne
      villeneuve saint georges
      villeneuve sur lot
      villeparisis
      villepinte
      villeta
      villeurbanne
      villiers le bel
      villiers sur marne
      villingen schwenningen
      vilnius
      vilvoorde
      vimercate
      vina del mar
      vinales
      vinaros
      vincennes
      vincentown
      vinces
      vineland
      vineyard
      vinh
      vinh chau
      vinh long
      vinh yen
      vinhedo
      vinnytsya
      viransehir
      virar
      virginia beach
      viru
      viry chatillon
      visakhapatnam
      visalia
      visconde do rio branco
      viseu
      visitacion valley
      vista alegre
      vitebsk
      viterbo
      vitoria da conquista
      vitoria de santo antao
      vitoria do mearim
      vitorino freire
      vitrolles
      vitry sur seine
      vittoria
      vittorio veneto
      vizianagaram
      vlaardingen
      vladikavkaz
      vladivostok
      vlissingen
      vlore
      vlotho
      voerde
      voghera
      voiron
      volendam
      volgodonsk
      volgograd
      volklingen
      volksdorf
      volla
      vologda
      volta redonda
      volzhsky
      vomero
      voorburg
      voorschoten
      voronezh
      votorantim
      votuporanga
      vreden
      vryheid
      vught
      vung tau
      vyhurivshchyna troyeshchyna
      vykhino zhulebino
      waalwijk
      wachtberg
      waco
      wad medani
      waddinxveen
      wade hampton
      wadi as sir
      wafangdian
      wageningen
      waghausel
      wagrowiec
      wah cantt
      wahiawa whitmore
      wahring
      waiau pacific palisades
      waiblingen
      wainuiomata
      waipahu
      wakayama
      wake forest
      walbrzych
      waldkirch
      waldkraiburg
      waldorf
      waldshut tiengen
      walkden
      walla walla
      wallasey
      wallenhorst
      wallington
      wallsend
      walnut creek
      walnut grove
      walsall
      walsrode
      waltham
      waltham abbey
      walthamstow
      walton on thames
      waltrop
      wan chai
      wanchaq
      wandsbek
      wang thonglang
      wangaratta
      wangen
      wangsa maju
      wanning
      wansheng
      wantirna south
      wanxian
      wanzhou
      warangal
      warburg
      warder
      wardha
      waregem
      warendorf
      warisan
      warner robins
      warri
      warrington
      warrnambool
      warsaw
      warschau
      warstein
      warszawa
      wasaga beach
      wasco
      washington dc
      washington heights
      washwood heath
      wassenaar
      watampone
      watauga
      waterbury
      waterdown
      waterford
      waterfront communities the island
      waterloo
      waterlooville
      watermael boitsfort
      watertown
      watford
      watsonville
      wattenscheid
      watthana
      wattrelos
      waukegan
      waukesha
      wausau
      wauwatosa
      wavre
      wawer
      waxahachie
      wayaobu
      waynesboro
      wazirabad
      webster groves
      wedel
      wednesbury
      wednesfield
      weert
      wegberg
      weiden
      weifang
      weihai
      weil am rhein
      weilheim
      weimar
      weinan
      weingarten
      weinheim
      weinstadt endersbach
      weissenfels
      weissensee
      weiterstadt
      wejherowo
      wekiwa springs
      weldiya
      welland
      wellesley
      welling
      wellingborough
      welwyn garden city
      wembley
      wenatchee
      wenceslau guimaraes
      wenchang
      wenecja
      wenen
      wenshan city
      wentzville
      wenzhou
      werdau
      werdohl
      werl
      wermelskirchen
      werne
      wernigerode
      werribee
      wersten
      wertheim
      weru
      wesel
      weslaco
      wesley chapel
      wesola
      wesseling
      west albany
      west allis
      west and east lealman
      west babylon
      west bend
      west bloomfield township
      west bridgford
      west bromwich
      west carson
      west chicago
      west coon rapids
      west covina
      west des moines
      west elkridge
      west end
      west englewood
      west falls church
      west fargo
      west gulfport
      west hartford
      west haven
      west hill
      west hills
      west hollywood
      west humber clairville
      west islip
      west jerusalem
      west jordan
      west kelowna
      west lafayette
      west lake sammamish
      west lake stevens
      west lawn
      west linn
      west little river
      west lynchburg
      west melbourne
      west memphis
      west mifflin
      west milford
      west new york
      west oak lane
      west odessa
      west orange
      west palm beach
      west pensacola
      west puente valley
      west raleigh
      west ridge
      west roxbury
      west sacramento
      west scarborough
      west seneca
      west springfield
      west torrington
      west town
      west valley city
      west vancouver
      west village
      west warwick
      west whittier los nietos
      westchase
      westchester
      westend
      westerlo
      westerstede
      westerville
      westfield
      westford
      westhoughton
      westlake
      westland
      westminster
      westminster branson
      westmont
      westmount
      weston super mare
      westonaria
      westpark
      westport
      wethersfield
      wetteren
      wetzikon
      wetzlar
      wevelgem
      wexford
      wexford maryvale
      weymouth
      whalley
      whanganui
      whangarei
      wheat ridge
      wheelers hill
      whitby
      whitchurch stouffville
      white bear lake
      white plains
      white rock
      whitefield
      whitehall township
      whitehaven
      whitehorse
      whitestone
      whitley bay
      whitstable
      whittier
      whyalla
      wichita
      wichita falls
      wickford
      widnes
      wieden
      wiehl
      wielun
      wien
      wiener neustadt
      wierden
      wiesbaden
      wiesloch
      wigan
      wigston magna
      wijchen
      wildomar
      wildwood
      wilhelmsburg
      wilhelmshaven
      wilhelmstadt
      wilkes barre
      willebroek
      willemstad
      willenhall
      willesden
      williamsburg
      williamsport
      willich
      willingboro
      williston
      willowbrook
      willowdale
      willowdale east
      willowridge martingrove richview
      wilmersdorf
      wilmette
      wilmington
      wilmslow
      wilnsdorf
      wilrijk
      wilsonville
      wimbledon
      windhoek
      winejok
      winnenden
      winnetka
      winnipeg
      winsen
      winsford
      winston salem
      winter garden
      winter gardens
      winter haven
      winter park
      winter springs
      winterhude
      winterswijk
      winterthur
      wipperfurth
      wisbech
      wishaw
      wismar
      wissinoming
      witham
      witney
      witten
      wittenau
      wittenberg
      wittenberge
      wittmund
      wloclawek
      woburn
      wodonga
      wodzislaw slaski
      woerden
      woking
      wokingham
      wolfen
      wolfenbuttel
      wolfsberg
      wolfsburg
      wollert
      wollongong
      wolomin
      woluwe saint lambert
      wolverhampton
      wondelgem
      wong tai sin
      wonju
      wonsan
      wood green
      woodbridge
      woodburn
      woodford green
      woodhaven
      woodland hills
      woodlands
      woodlawn
      woodridge
      woodside
      woodstock
      woonsocket
      wooster
      worcester
      workington
      worksop
      worthing
      wrexham
      wroclaw
      wrzeszcz
      wrzeszcz dolny
      wrzeszcz gorny
      wuchuan
      wuda
      wugang
      wuhai
      wuhan
      wuhu
      wujiaqu
      wulfrath
      wunstorf
      wuppertal
      wurselen
      wurzburg
      wushan
      wuwei
      wuxi
      wuxue
      wuyishan
      wuzhishan
      wuzhong
      wuzhou
      wyandotte
      wyndham vale
      wyszkow
      xai xai
      xalapa de enriquez
      xalisco
      xanten
      xanxere
      xativa
      xaxim
      xi'an
      xiamen
      xiangcheng
      xiangtan
      xiangyang
      xianning
      xiantao
      xianyang
      xiaogan
      xiayang
      xiazhen
      xichang
      xico
      xicotepec de juarez
      xigang
      xilin hot
      xilinhot
      xincheng
      xindi
      xinghua
      xingning
      xingtai
      xinguara
      xingyi
      xining
      xinji
      xinqiao
      xintai
      xinxiang
      xinyang
      xinyi
      xinyu
      xinyuan
      xinzhai
      xinzhou
      xique xique
      xirivella
      xiulin
      xiuying
      xiva
      xizhi
      xochimilco
      xonacatlan
      xoxocotla
      xuan loc
      xuancheng
      xuanhua
      xuchang
      xuhui
      xunchang
      xuyong
      xuzhou
      ya'an
      yachiyo
      yaguachi nuevo
      yaguajay
      yaizu
      yakeshi
      yakima
      yakutsk
      yamagata
      yamaguchi
      yamato
      yamoussoukro
      yamuna nagar
      yan'an
      yanacancha
      yanbu
      yancheng
      yangcheng
      yangchun
      yanghang
      yangjiang
      yangju
      yangon
      yangpu
      yangquan
      yangsan
      yangshuo
      yangzhou
      yanji
      yantai
      yanzhou
      yaounde
      yaritagua
      yarmouth
      yaroslavl
      yarumal
      yasenevo
      yate
      yateley
      yauri
      yautepec
      yavatmal
      yawnghwe
      yazd
      yeadon
      yecla
      yekaterinburg
      yelahanka
      yelets
      yellowknife
      yen bai
      yen vinh
      yenagoa
      yenangyaung
      yeoju
      yeosu
      yeovil
      yerba buena
      yerevan
      yerres
      yevlakh
      yevpatoriya
      yezhou
      yibin
      yichang
      yichun
      yidu
      yinchuan
      yingkou
      yingtan
      yintai
      yishun new town
      yiwu
      yixing
      yizhou
      yogyakarta
      yokkaichi
      yokohama
      yokosuka
      yola
      yonago
      yong'an
      yongchuan
      yongji
      yongkang
      yongzhou
      yonkers
      yono
      yopal
      yorba linda
      york university heights
      yoshkar ola
      youkaichi
      youngstown
      ypenburg
      yuanlin
      yuba city
      yucaipa
      yucca valley
      yuci
      yuen long
      yuen long kau hui
      yuen long san hui
      yuepu
      yueyang
      yukon
      yulin
      yuma
      yumbo
      yuncheng
      yunfu
      yunlong
      yunusobod
      yurecuaro
      yurimaguas
      yuriria
      yushu
      yuxi
      yuyao
      yuzhno sakhalinsk
      yverdon les bains
      zaandam
      zaanstad
      zabki
      zabol
      zabrze
      zacapu
      zacatecas
      zacatelco
      zacatepec
      zacatlan
      zacualtipan
      zagan
      zagazig
      zagreb
      zahedan
      zakopane
      zaltbommel
      zama
      zamboanga
      zambrow
      zamora de hidalgo
      zamosc
      zanesville
      zango
      zanjan
      zanzibar
      zaoyang
      zaozhuang
      zapala
      zapopan
      zaporizhzhya
      zapotiltic
      zapotlanejo
      zaragoza
      zarautz
      zaraza
      zaria
      zarichnyi
      zarqa
      zary
      zarzal
      zaventem
      zawiercie
      zawiya
      zdunska wola
      ze doca
      zedelgem
      zefta
      zehlendorf
      zeist
      zeitz
      zele
      zelenograd
      zemst
      zemun
      zenica
      zerbst
      zevenaar
      zeytinburnu
      zgierz
      zgorzelec
      zhabei
      zhalantun
      zhanaozen
      zhangjiagang
      zhangjiajie
      zhangjiakou
      zhangye
      zhangzhou
      zhanjiang
      zhaodong
      zhaoqing
      zhaotong
      zhaoyuan
      zhaozhou
      zheleznodorozhnyy
      zhengding
      zhengzhou
      zhenjiang
      zhenping
      zhenzhou
      zhezqazghan
      zhicheng
      zhonghe
      zhongshan
      zhongwei
      zhongxiang
      zhoucun
      zhoukou
      zhoushan
      zhu cheng city
      zhubei
      zhucheng
      zhuhai
      zhuji
      zhujing
      zhulebino
      zhumadian
      zhuzhou
      zhytomyr
      zibo
      zielona gora
      zigong
      ziguinchor
      zinacantepec
      zinder
      zionsville
      zipaquira
      zirndorf
      zitong
      zittau
      ziyang
      zlatoust
      zliten
      zoetermeer
      zoliborz
      zomba
      zonguldak
      zory
      zottegem
      zoucheng
      zuglo
      zulpich
      zumpango
      zumpango del rio
      zunyi
      zurich
      zurigo
      zutphen
      zweibrucken
      zwevegem
      zwickau
      zwijndrecht
      zwolle
      zyablikovo
      zyrardow
      zyuzino
      zywiec
      ða lat
      ðong ha
      ʻewa beach iroquois point
      ʻewa gentry west loch
      """
    ),
    (
      .doubtful,
      """
      aba
      acu
      addison
      adelaide
      adelanto
      adrian
      aiken
      airport
      alba
      alberta
      alcantara
      aldridge
      alegre
      ales
      alexandra
      alexandria
      allen
      alliance
      alma
      almonte
      alton
      altos
      alvarado
      alvin
      amarillo
      americana
      ames
      amparo
      anda
      anderson
      andria
      angers
      ann
      annex
      ans
      anthem
      antony
      apartado
      apex
      apostoles
      appleton
      araya
      arcos
      arica
      arnold
      arriaga
      artem
      arvin
      ashford
      ath
      atherton
      auch
      augusta
      aurora
      austin
      aventura
      avila
      aviles
      aydin
      ayr
      azul
      baldwin
      bali
      banda
      banning
      baran
      barbosa
      barking
      barnes
      barra
      barras
      barrie
      barroso
      barry
      bartlett
      batalha
      bath
      batman
      baza
      bedford
      belen
      belgia
      bell
      bello
      belton
      bend
      bender
      bentley
      benton
      bergen
      bern
      best
      bethany
      beverley
      beverly
      billings
      bimbo
      blackburn
      blaine
      bloomfield
      boardman
      bolton
      bolu
      bonito
      borne
      boulder
      bow
      bowie
      bozeman
      bra
      bradford
      brandenburg
      brandon
      brant
      bras
      bray
      brea
      brent
      breves
      brick
      brighton
      bristol
      bron
      bryan
      brzeg
      buckley
      buffalo
      burbank
      buren
      burgos
      burke
      burleson
      burton
      bury
      bush
      bushey
      buxton
      cabra
      caceres
      caen
      cairns
      caldwell
      cali
      camargo
      camarillo
      camas
      camden
      campana
      campbell
      candelaria
      canela
      cantu
      capas
      cardenas
      carlisle
      carmel
      carmichael
      carmona
      carney
      carolina
      carson
      cary
      casper
      castro
      celina
      celle
      central
      centro
      cerro
      chad
      chanda
      chandler
      charleston
      charlotte
      chaves
      chelsea
      chester
      cheyenne
      chico
      chihuahua
      chile
      chili
      china
      chino
      chu
      cifuentes
      claudio
      clay
      cleveland
      clifton
      clinton
      clovis
      cochrane
      codo
      coin
      colina
      colinas
      colon
      colonia
      colton
      columbus
      commonwealth
      como
      compton
      concepcion
      conde
      congo
      constantine
      converse
      conway
      corcoran
      cordova
      cork
      cornelius
      coro
      corona
      coronado
      coronel
      corrente
      corrientes
      cota
      covington
      cranford
      crawley
      crema
      croix
      cruces
      crystal
      cua
      cunha
      custodia
      dali
      dalton
      dania
      daphne
      darien
      darwin
      dasha
      davenport
      davie
      davis
      dax
      dayton
      deal
      delano
      delicias
      delta
      denison
      denton
      derby
      dessie
      devon
      dickinson
      divino
      dole
      dolores
      doreen
      douglas
      dover
      downey
      draper
      duarte
      dudley
      duma
      duncan
      duren
      durham
      eagan
      eagle
      easley
      easton
      ede
      edina
      edison
      edmond
      edmonds
      elda
      elgin
      elizabeth
      elk
      elmira
      eloise
      ely
      embarcacion
      emirates
      encantado
      encanto
      encontrados
      engels
      enid
      enna
      ennis
      enterprise
      epe
      erode
      escondido
      esmeralda
      esperanca
      esperanza
      espinal
      espinosa
      esquina
      essex
      estancia
      estero
      estrela
      estrella
      eugene
      eusebio
      evans
      everett
      ewing
      extrema
      exu
      fairbanks
      faro
      ferguson
      ferrara
      fes
      fleet
      flint
      florence
      florencia
      flores
      floresta
      folsom
      fonseca
      fontaine
      fontana
      forest
      fountain
      franklin
      frederick
      frontera
      fullerton
      galicia
      gama
      ganja
      gao
      gap
      garcia
      gardner
      garfield
      garland
      garner
      gary
      gaspar
      geel
      geneva
      genova
      gent
      george
      georgia
      gigante
      gilbert
      gillette
      giron
      goes
      golden
      goma
      gracia
      graham
      granger
      granja
      grantham
      green
      greenfield
      greenwood
      greer
      gresham
      griffin
      griffith
      guadalupe
      guarda
      guinea
      haan
      habra
      hagen
      halle
      hamilton
      hamm
      hammond
      hampton
      haney
      haren
      harlow
      harrison
      harvey
      hassan
      hastings
      hatfield
      hawthorne
      hayes
      hays
      hayward
      hazelwood
      heide
      helena
      henderson
      henrietta
      herndon
      hilliard
      hilo
      hobbs
      hof
      holbrook
      holguin
      holiday
      hollis
      hollister
      holloway
      hollywood
      holt
      homestead
      hoover
      horde
      horizonte
      horn
      hornsby
      hub
      hudson
      hue
      huizen
      hull
      huntington
      huntley
      hurst
      hutchinson
      hutto
      hyde
      ibarra
      ibb
      ibi
      ica
      ico
      iglesias
      ilo
      imperial
      independence
      independencia
      indien
      indio
      ingenio
      ipu
      irvine
      irving
      ise
      isla
      island
      itu
      iwo
      jackson
      jardim
      jau
      jena
      jenks
      jersey
      johnston
      jordan
      jos
      kaili
      kandy
      kara
      kati
      kaya
      kearney
      kearns
      keene
      keizer
      keller
      kendal
      kendall
      kennedy
      kenner
      kent
      kew
      keystone
      kiel
      kimberley
      kingston
      kira
      kirkland
      kirkwood
      kolar
      kolo
      kyle
      lacey
      ladner
      lafayette
      lage
      laguna
      lampa
      lancaster
      lander
      langford
      langley
      largo
      larisa
      latham
      lathrop
      latina
      laurel
      lawrence
      lawson
      lawton
      layton
      leander
      leer
      leiden
      leigh
      lekki
      lend
      lennox
      lens
      leon
      leopoldina
      leticia
      liberal
      liberdade
      libertad
      liberty
      lida
      lier
      linares
      lincoln
      linden
      lindsay
      lira
      lista
      littleton
      livingston
      lobos
      logan
      loja
      lombard
      lorena
      loreto
      loveland
      lowell
      lucas
      lucca
      lucero
      lugo
      lujan
      lynn
      lynwood
      macedonia
      machado
      mackay
      macon
      madera
      madison
      mage
      magenta
      maia
      maldonado
      male
      mali
      manage
      mandan
      mango
      mansfield
      manta
      manteca
      mao
      march
      marco
      mari
      mariana
      marica
      mariel
      marietta
      marin
      marina
      marino
      marion
      marka
      markham
      marrero
      marshall
      martinez
      mary
      mascara
      mason
      massa
      massey
      mataram
      matthews
      mau
      mauldin
      mcdonough
      mchenry
      mckinney
      mclean
      meda
      medina
      melgar
      melo
      mendoza
      mentor
      merced
      mercedes
      merrick
      mesa
      messina
      mestre
      metro
      metz
      miami
      middleton
      milagro
      milan
      milano
      milford
      milliken
      milton
      minas
      minna
      miranda
      mission
      mito
      moa
      mobile
      modesto
      moga
      mol
      molina
      moncada
      monroe
      mons
      monteiro
      montgomery
      moore
      morales
      morena
      moreno
      morley
      moron
      munger
      muniz
      murphy
      murray
      mustang
      nacimiento
      nada
      naga
      nancy
      napier
      natal
      nava
      needham
      nelson
      newton
      nice
      nigel
      niles
      nis
      nola
      norfolk
      normal
      norman
      norwood
      novato
      oakley
      odessa
      ogden
      oldham
      olimpia
      olinda
      oliva
      oliveira
      olympia
      oman
      ome
      onda
      opportunity
      oral
      orange
      orlando
      osh
      osorio
      oss
      ota
      ovalle
      oviedo
      owo
      oyo
      pace
      pacifica
      paine
      paisley
      palacio
      pali
      palma
      palmira
      paradise
      paraiso
      paramount
      pare
      parker
      parla
      pasaje
      pasto
      paterson
      patrocinio
      patterson
      pau
      peabody
      pearl
      pecs
      pedra
      peine
      pelotas
      pereira
      perez
      perm
      pest
      phoenix
      pianura
      pickering
      picos
      pila
      pilar
      pinto
      plaisir
      plano
      plantation
      plato
      playas
      plum
      poa
      poblacion
      polanco
      polen
      police
      ponce
      poole
      porta
      porto
      posse
      potenza
      prado
      praia
      prato
      prescott
      preston
      prichard
      princeton
      progreso
      propria
      prosperidad
      provence
      providence
      przemysl
      pueblo
      puno
      qom
      quarto
      queens
      quevedo
      quincy
      quintana
      quintero
      quito
      radcliff
      radcliffe
      rafaela
      raleigh
      ramona
      ramsey
      randolph
      rangel
      rawson
      reading
      redan
      redding
      redmond
      rees
      reforma
      regina
      registro
      regla
      remedios
      reno
      reserva
      reservoir
      resistencia
      retiro
      rho
      richardson
      richmond
      ripley
      rittenhouse
      rivera
      rocha
      rodriguez
      rogers
      rojas
      rom
      roma
      ronda
      rosario
      rosas
      rosenberg
      rosetta
      rota
      roth
      rouge
      roy
      rubi
      rubio
      rugby
      ruse
      saga
      saida
      sakura
      sale
      salem
      salerno
      salgado
      salina
      salinas
      salisbury
      salt
      salto
      salvador
      sama
      samaniego
      samara
      samba
      san
      sana
      sandy
      sanford
      sano
      santana
      santiago
      santos
      sari
      savage
      savannah
      scarborough
      schoten
      schroeder
      searcy
      sebastian
      sedan
      segovia
      selby
      selma
      sens
      serra
      sete
      sewell
      shaping
      shawnee
      shelby
      shelton
      sherman
      sherwood
      shipley
      shirley
      sidney
      siena
      socorro
      sofia
      soledad
      somerville
      soria
      sorriso
      sousa
      spalding
      sparks
      split
      spring
      springs
      stafford
      stains
      stanley
      stanton
      stella
      sterling
      stockton
      stoke
      stroud
      sueca
      summit
      sunrise
      sunset
      superior
      surprise
      sutton
      swiecie
      swords
      sydney
      tala
      tame
      tanga
      tanta
      taylor
      taza
      tema
      temple
      tequila
      tete
      thornton
      tienen
      timon
      timoteo
      tipton
      togo
      toledo
      tome
      torrance
      torrent
      torres
      tours
      tovar
      tracy
      trenton
      trinidad
      triunfo
      trowbridge
      troy
      tsu
      tucker
      turbo
      turkey
      tyler
      tyre
      uba
      ube
      ufa
      uji
      ulm
      union
      uptown
      urbana
      urena
      urk
      uyo
      valdivia
      valente
      valenzuela
      vallejo
      valverde
      van
      vasto
      vaughan
      ventanas
      ventas
      ventura
      vernon
      verona
      vestal
      vic
      victoria
      viena
      villanueva
      virginia
      vista
      vitoria
      vladimir
      wadsworth
      wakefield
      walcz
      walker
      walnut
      waren
      warren
      warwick
      washington
      wau
      waverly
      wayne
      weatherford
      wedding
      welkom
      wellington
      werder
      weston
      wetter
      wharton
      wheaton
      wheeling
      whitman
      whitney
      wil
      willoughby
      wilson
      winchester
      windham
      windsor
      winona
      wola
      woodbury
      woodland
      woodrow
      worms
      wright
      wrzesnia
      wylie
      xenia
      yao
      yara
      yei
      york
      zamora
      zarate
      zion
      zug
      """
    ),
  ]
}
