/// Posts in other languages than English, written for these tests as fans write: with names, ship names and English fan words in them.
enum InventedPosts {
    struct Line: Sendable {
        let language: String
        let text: String
    }

    static let lines: [Line] = table.split(separator: "\n").map {
        let parts = $0.split(separator: "\t", maxSplits: 1)
        return Line(language: String(parts[0]), text: String(parts[1]))
    }

    private static let table = """
        es\tNo puedo creer que Korra y Asami terminaran juntas, llevo toda la noche llorando 😭😭 #korrasami
        es\tPara mí siempre fueron solo amigas, no entiendo por qué todo el mundo insiste con el ship este
        es\tlos creadores lo confirmaron en tumblr, ya es canon, supérenlo de una vez jajaja
        es\tOMG el final me mató!!! que alguien me explique esa última escena por favor
        es\tYo creo que la serie lo dejó abierto a propósito, cada quien puede interpretarlo como quiera.
        es\ttotalmente de acuerdo contigo
        pt\tGente, a Korra e a Asami ficaram juntas no final e eu não tô sabendo lidar com isso
        pt\tEu não acho que seja canon, elas são só boas amigas e o pessoal exagera demais
        pt\tos criadores já falaram que elas são um casal, não tem mais o que discutir né
        pt\tque episódio lindo meu deus, chorei do começo ao fim e já quero assistir de novo
        pt\tconcordo com você em tudo, melhor casal da série inteira
        fr\tJe n'arrive pas à croire qu'elles finissent ensemble, j'ai pleuré pendant tout l'épisode
        fr\tFranchement pour moi c'est juste de l'amitié, arrêtez de voir du shipping partout
        fr\tLes créateurs ont confirmé sur leur blog que c'était canon donc le débat est clos
        fr\tcette fin est magnifique, je m'en remettrai jamais lol
        fr\tOn ne saura jamais vraiment ce que les scénaristes voulaient dire avec cette scène.
        fr\ttellement d'accord avec toi
        de\tIch kann nicht glauben, dass Korra und Asami am Ende wirklich zusammen sind!!! Beste Serie ever
        de\tFür mich sind die beiden einfach nur gute Freundinnen, da war nie etwas Romantisches
        de\tDie Macher haben es doch auf Tumblr bestätigt, das ist canon, also hört auf zu streiten
        de\toh mein gott das finale hat mich komplett zerstört, ich heule seit einer stunde
        de\tAch komm, das haben sie absichtlich offen gelassen, jeder darf denken was er will
        de\tsehe ich ganz genauso
        it\tNon riesco a credere che alla fine stiano insieme, ho pianto come una fontana per tutto l'episodio
        it\tSecondo me sono solo amiche, la gente vede cose che non ci sono nemmeno
        it\tGli autori l'hanno confermato sul loro blog, quindi è canon e basta discutere
        it\tquella scena finale è la cosa più bella che abbia mai visto in vita mia
        nl\tIk kan niet geloven dat Korra en Asami op het einde echt samen zijn, ik zit hier te huilen
        nl\tvolgens mij zijn ze gewoon goede vriendinnen en is er helemaal niks romantisch aan
        nl\tDe makers hebben het zelf bevestigd dus het is gewoon canon, klaar uit
        sv\tJag kan inte fatta att de faktiskt blev tillsammans på slutet, jag gråter fortfarande
        sv\tför mig är de bara vänner och inget annat, folk läser in alldeles för mycket
        da\tJeg kan slet ikke forstå at de endte sammen, jeg har grædt hele aftenen
        no\tJeg klarer ikke å tro at de to faktisk ble sammen til slutt, jeg gråter ennå
        fi\tEn voi uskoa että he päätyivät yhteen, itkin koko jakson ajan enkä häpeä yhtään
        fi\tminusta he ovat vain ystäviä eikä siinä ole mitään romanttista
        pl\tNie mogę uwierzyć, że Korra i Asami naprawdę są razem, płaczę już trzecią godzinę
        pl\tdla mnie to zawsze były tylko przyjaciółki i nie rozumiem skąd ten cały ship
        pl\tTwórcy sami to potwierdzili na tumblrze więc to jest kanon i koniec tematu
        cs\tNemůžu uvěřit, že spolu nakonec opravdu skončily, brečím už celý večer
        cs\tpodle mě jsou to prostě jen kamarádky a nic víc v tom není
        hu\tNem hiszem el, hogy a végén tényleg összejöttek, egész este csak sírtam
        ro\tNu pot să cred că la final sunt împreună, am plâns tot episodul ca un copil
        tr\tSonunda gerçekten birlikte olduklarına inanamıyorum, bütün gece ağladım ve hâlâ ağlıyorum
        tr\tbence onlar sadece arkadaş, herkes bu konuyu fazla abartıyor
        id\tAku nggak percaya akhirnya mereka beneran jadian, dari tadi malam aku nangis terus
        id\tmenurut aku mereka cuma sahabat aja sih, jangan terlalu dipikirin lah
        tl\tHindi ako makapaniwala na sila talaga sa huli, kanina pa ako umiiyak dito
        vi\tMình không thể tin được là cuối cùng hai người họ thật sự đến với nhau, khóc hết nước mắt
        ru\tНе могу поверить, что Корра и Асами в конце действительно вместе, реву второй час
        ru\tпо-моему они просто подруги, хватит уже видеть шип везде
        ru\tсогласна полностью
        uk\tНе можу повірити, що вони нарешті разом, плачу вже другу годину поспіль
        bg\tНе мога да повярвам, че накрая наистина са заедно, рева цяла вечер
        el\tΔεν μπορώ να πιστέψω ότι στο τέλος είναι πραγματικά μαζί, κλαίω όλο το βράδυ
        he\tאני לא מאמינה שהן באמת ביחד בסוף, אני בוכה כבר שעה
        ar\tلا أصدق أنهما أصبحتا معًا في النهاية، بكيت طوال الحلقة
        ja\tコラとアサミが最後に一緒になるなんて信じられない、ずっと泣いてる
        ja\tこの二人はただの友達だと思うけどな
        ja\t尊い
        zh\t真不敢相信她们最后真的在一起了，我哭了一整晚
        zh\t我觉得她们只是朋友而已，大家想太多了吧
        ko\t마지막에 둘이 진짜로 이어졌다니 믿을 수가 없어 계속 울고 있어
        ko\t내 생각에는 그냥 친구인 것 같은데
        th\tไม่อยากจะเชื่อเลยว่าสุดท้ายพวกเธอจะได้อยู่ด้วยกันจริงๆ ร้องไห้ทั้งคืน
        hi\tमुझे विश्वास नहीं हो रहा कि आखिर में वे दोनों सच में साथ हैं
        """
}
