"""Words of government, its staff and its law: who says one asks of this field, whether or not it is known."""

import re

from tanya.text.analysis import fold

# Beginnings of words; what is put before them makes another word of the field: `maladministrasi`.
_ROOTS = r"""
    administrasi birokra aparat(?:ur)? pemerintah pegawai honorer kepegawaian korupsi
    kementerian peraturan perundang pelayanan\spublik
"""
_WORDS = r"""
    pemda pemkot pemkab pemprov asn pns cpns pppk p3k k2 non\s?asn outsourcing\spemerintah
    pejabat jabatan eselon dinas instansi lembaga\snegara opd skpd menteri menpan gubernur bupati
    wali\s?kota camat lurah kades perangkat\sdesa dprd? apbn apbd anggaran
    uu ruu perda perpres permen\w* pergub perbup perwali pasal hukum undang\s?undang sanksi disiplin pidana
    suap sogok pungli gratifikasi kolusi nepotisme ombudsman izin perizinan mutasi pensiun tukin tunjangan
    satyalancana lkpp pengadaan lelang kabupaten provinsi kecamatan kelurahan latsar diklat bmn bmd retribusi
    sppd spj apip bpk kpk bkn
"""
_OF_FIELD = re.compile(
    rf"\b\w{{0,6}}(?:{'|'.join(_ROOTS.split())})|\b(?:{'|'.join(_WORDS.split())})(?:nya|kah)?\b"
)


def is_of_field(text: str) -> bool:
    return bool(_OF_FIELD.search(fold(text)))
