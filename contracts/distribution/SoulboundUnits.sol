// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {Base64} from "@openzeppelin/contracts/utils/Base64.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {IDistributor} from "../interfaces/IDistributor.sol";
import {IERC5192} from "../interfaces/IERC5192.sol";
import {IProgramFactory} from "../interfaces/IProgramFactory.sol";
import {IRound} from "../interfaces/IRound.sol";
import {ISoulboundUnits} from "../interfaces/ISoulboundUnits.sol";
import {Errors} from "../libraries/Errors.sol";
import {Events} from "../libraries/Events.sol";
import {ApplicationId} from "../types/Applications.sol";

/// @title SoulboundUnits
/// @notice See ISoulboundUnits. Holds no money and has no roles; each Round speaks for itself alone.
contract SoulboundUnits is ISoulboundUnits, ERC721 {
    using Strings for uint256;
    using Strings for address;

    uint256 private constant _APPLICATION_BITS = 32;

    IProgramFactory public immutable factory;

    mapping(address program => mapping(address holder => uint256 units)) public unitsOf;
    /// @dev Stays when a token is burned: nothing is given twice.
    mapping(uint256 tokenId => uint256 units) private _given;

    constructor(IProgramFactory newFactory) ERC721("Catchment units", "UNITS") {
        factory = newFactory;
    }

    /* ROUNDS */

    /// @inheritdoc IDistributor
    function deliver(ApplicationId application, address recipient, uint256 amount) external {
        address program = factory.programOf(msg.sender);
        if (program == address(0)) revert Errors.SoulboundUnits_NotARound(msg.sender);
        address asset = IRound(msg.sender).poolAsset();
        if (asset != address(0)) revert Errors.SoulboundUnits_HasAsset(msg.sender, asset);
        if (amount == 0) revert Errors.SoulboundUnits_ZeroAmount();
        uint256 tokenId = tokenIdOf(msg.sender, application);
        if (_given[tokenId] != 0) revert Errors.SoulboundUnits_GivenAlready(msg.sender, application);
        _given[tokenId] = amount;
        unitsOf[program][recipient] += amount;
        _mint(recipient, tokenId);
        emit Locked(tokenId);
        emit Events.UnitsGiven(msg.sender, application, recipient, program, tokenId, amount);
    }

    /* HOLDERS */

    /// @inheritdoc ISoulboundUnits
    function burn(uint256 tokenId) external {
        address holder = _requireOwned(tokenId);
        if (msg.sender != holder) revert Errors.SoulboundUnits_NotHolder(msg.sender, holder);
        (address program, , , uint256 units) = givenBy(tokenId);
        unitsOf[program][holder] -= units;
        _burn(tokenId);
        emit Events.UnitsBurned(tokenId, holder, program, units);
    }

    /// @notice Refused: nobody can do anything for a holder.
    function approve(address, uint256 tokenId) public pure override {
        revert Errors.SoulboundUnits_Bound(tokenId);
    }

    /// @notice Refused likewise.
    function setApprovalForAll(address, bool) public pure override {
        revert Errors.SoulboundUnits_Bound(0);
    }

    /* VIEWS */

    /// @inheritdoc IERC5192
    function locked(uint256 tokenId) external view returns (bool) {
        _requireOwned(tokenId);
        return true;
    }

    /// @inheritdoc ISoulboundUnits
    function givenBy(
        uint256 tokenId
    ) public view returns (address program, address round, ApplicationId application, uint256 units) {
        units = _given[tokenId];
        if (units == 0) return (program, round, application, units);
        round = address(uint160(tokenId >> _APPLICATION_BITS));
        return (factory.programOf(round), round, ApplicationId.wrap(uint32(tokenId)), units);
    }

    /// @inheritdoc ISoulboundUnits
    function tokenIdOf(address round, ApplicationId application) public pure returns (uint256 tokenId) {
        return (uint256(uint160(round)) << _APPLICATION_BITS) | ApplicationId.unwrap(application);
    }

    /// @notice JSON made here of numbers and addresses alone: no text of anybody's is in it.
    function tokenURI(uint256 tokenId) public view override returns (string memory) {
        _requireOwned(tokenId);
        (address program, address round, ApplicationId application, uint256 units) = givenBy(tokenId);
        string memory number = uint256(ApplicationId.unwrap(application)).toString();
        // solhint-disable quotes
        bytes memory json = abi.encodePacked(
            '{"name":"',
            units.toString(),
            ' units","description":"Given by a Catchment Round. It cannot be transferred.","attributes":[',
            _trait("Program", program.toChecksumHexString()),
            ",",
            _trait("Round", round.toChecksumHexString()),
            ",",
            _trait("Application", number),
            ",",
            _trait("Units", units.toString()),
            "]}"
        );
        // solhint-enable quotes
        return string.concat("data:application/json;base64,", Base64.encode(json));
    }

    function supportsInterface(bytes4 interfaceId) public view override returns (bool) {
        return interfaceId == type(IERC5192).interfaceId || super.supportsInterface(interfaceId);
    }

    /* INTERNALS */

    /// @dev Given and burned, never moved.
    function _update(address to, uint256 tokenId, address auth) internal override returns (address) {
        if (to != address(0) && _ownerOf(tokenId) != address(0)) revert Errors.SoulboundUnits_Bound(tokenId);
        return super._update(to, tokenId, auth);
    }

    function _trait(string memory name, string memory value) private pure returns (bytes memory) {
        // solhint-disable-next-line quotes
        return abi.encodePacked('{"trait_type":"', name, '","value":"', value, '"}');
    }
}
