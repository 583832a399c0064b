from tanya.domain.regulation import RegulationId

PP = RegulationId("PP", "8", 2006)


def test_a_regulation_is_written_in_full_and_in_short() -> None:
    assert (str(PP), PP.short) == ("PP Nomor 8 Tahun 2006", "PP 8/2006")


def test_its_slug_holds_nothing_that_an_address_cannot() -> None:
    old = RegulationId("KepmenPAN", "KEP/135/M.PAN/9/2004", 2004)
    assert (PP.slug, old.slug) == ("pp-8-2006", "kepmenpan-kep-135-m-pan-9-2004-2004")


def test_the_regulations_of_two_towns_have_two_slugs() -> None:
    one, other = (RegulationId(f"Perwali {town}", "4", 2020) for town in ("Denpasar", "Metro"))
    assert one.slug != other.slug
